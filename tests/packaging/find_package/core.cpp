#include <corroborate/version.hpp>

int main() { return CORROBORATE_VERSION_MAJOR; }
