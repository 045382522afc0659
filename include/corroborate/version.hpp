// The version of corroborate, in its one place: the build, the packages and the inline namespace
// read it from here.
#pragma once

#define CORROBORATE_VERSION_MAJOR 0
#define CORROBORATE_VERSION_MINOR 1
#define CORROBORATE_VERSION_PATCH 0

/// corroborate: comparing sourced quantitative claims.
namespace corroborate {
/// Everything lives in an inline namespace named after the major version, so that two versions
/// linked into one program cannot be taken for one another.
inline namespace v0 {}
} // namespace corroborate
