#!/usr/bin/env python3
"""usage: module.py PACKAGE_FOLDER VERSION

What a program without Bazel's registry can check of MODULE.bazel: its name and version, and that
each repository that BUILD.bazel names is a dependency, and each dependency is named.
"""
import ast
import pathlib
import re
import sys


def main():
    folder, version = pathlib.Path(sys.argv[1]), sys.argv[2]
    calls = [node.value for node in ast.parse((folder / "MODULE.bazel").read_text()).body
             if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)]
    calls = [(call.func.id, {k.arg: ast.literal_eval(k.value) for k in call.keywords}) for call in calls]
    named = set(re.findall(r'"@([\w-]+)', (folder / "BUILD.bazel").read_text()))
    given = {arguments.get("repo_name", arguments["name"]) for name, arguments in calls if name == "bazel_dep"}
    found = []
    if calls[0][0] != "module" or (calls[0][1]["name"], calls[0][1]["version"]) != ("corroborate", version):
        found.append(f"the module is not corroborate {version}")
    found += [f"{name} is no bazel_dep" for name in sorted(named - given)]
    found += [f"{name} is a bazel_dep that no target needs" for name in sorted(given - named)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
