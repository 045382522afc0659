# corroborate_find(<name>) provides a dependency: what the project already has, else what is
# installed, else what its authors publish. Fetched headers are SYSTEM: their warnings are not ours.
include(FetchContent)

function(corroborate_find name)
    if(name STREQUAL "fmt")
        set(target fmt::fmt)
        set(source fmtlib/fmt 9.1.0)
        set(find_arguments 9.1.0)
    elseif(name STREQUAL "range-v3")
        set(target range-v3::range-v3)
        set(source ericniebler/range-v3 0.12.0 include)
        set(find_arguments) # its package accepts no version but its own
    elseif(name STREQUAL "doctest")
        set(target doctest::doctest)
        set(source doctest/doctest v2.4.11 .)
        set(find_arguments 2.4.9)
    elseif(name STREQUAL "nlohmann_json")
        set(target nlohmann_json::nlohmann_json)
        set(source nlohmann/json v3.11.3 include)
        set(find_arguments 3.11)
    elseif(name STREQUAL "CLI11")
        set(target CLI11::CLI11)
        set(source CLIUtils/CLI11 v2.4.2 include)
        set(find_arguments 2.1)
    elseif(name STREQUAL "benchmark")
        set(target benchmark::benchmark)
        set(source google/benchmark v1.8.3)
        set(find_arguments 1.7)
        set(BENCHMARK_ENABLE_TESTING OFF)
        set(BENCHMARK_ENABLE_INSTALL OFF)
    else()
        message(FATAL_ERROR "corroborate_find does not know ${name}")
    endif()
    if(TARGET ${target})
        return()
    endif()

    list(GET source 0 repository)
    list(GET source 1 tag)
    # Of a header-only library only the headers are taken, so that no build rule of its own runs.
    list(LENGTH source length)
    set(headers)
    set(no_build)
    if(length EQUAL 3)
        list(GET source 2 headers)
        set(no_build SOURCE_SUBDIR not-built)
    endif()
    FetchContent_Declare(${name}
        GIT_REPOSITORY "https://github.com/${repository}.git"
        GIT_TAG ${tag}
        GIT_SHALLOW ON
        ${no_build}
        SYSTEM
        FIND_PACKAGE_ARGS ${find_arguments} GLOBAL)
    FetchContent_MakeAvailable(${name})
    if(NOT TARGET ${target} AND headers)
        string(TOLOWER ${name} lower)
        add_library(${target} INTERFACE IMPORTED GLOBAL)
        target_include_directories(${target} INTERFACE "${${lower}_SOURCE_DIR}/${headers}")
    endif()
endfunction()
