#include <corroborate/corroborate.hpp>
#include <fmt/format.h>

int main() { fmt::print("corroborate {}\n", CORROBORATE_VERSION_MAJOR); }
