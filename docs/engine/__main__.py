"""The writer's command: run one program as the site would, accept its output."""

import argparse
import sys
from pathlib import Path

from docs_engine.execute import read_snippets
from docs_engine.judge import accept, judge
from docs_engine.problems import BadInput
from docs_engine.runner import run


def main() -> int:
    """Returns the exit code: 0 when every program did as promised."""
    parser = argparse.ArgumentParser(prog="python -m docs_engine", description=__doc__)
    parser.add_argument("action", choices=["run", "accept"])
    parser.add_argument("program", nargs="*", help="path below snippets/; none: all")
    options = parser.parse_args()
    root = Path.cwd()
    try:
        programs = read_snippets(root)
    except BadInput as error:
        print(error, file=sys.stderr)
        return 1
    names = [n.removeprefix("snippets/") for n in options.program] or list(programs)
    bad = 0
    for name in names:
        if name not in programs:
            print(f"no program snippets/{name}", file=sys.stderr)
            return 2
        program = programs[name]
        for method in program.head.methods:
            result = run(program, method)
            if options.action == "accept":
                accept(root, program, result)
            problem = judge(program, result, root)
            bad += problem is not None
            print(f"== {name} ({method}) {result.wall:.2f} s", flush=True)
            if options.action == "run":
                print(result.stdout + result.stderr)
            if problem:
                print(problem)
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
