"""The writer's command: make a program, run it as the site would, accept its output."""

import argparse
import sys
from pathlib import Path

from docs_engine import writer
from docs_engine.new_program import new_program
from docs_engine.problems import BadInput
from docs_engine.writer import Unknown

_EPILOG = """\
examples:
  multicore new pool/order.py "Results come in the order of the tasks."
  multicore run pool/order.py
  multicore run snippets/pool/order.py --method spawn
  multicore accept pool/order.py
  multicore repeat pool/order.py --times 50

`python -m docs_engine` is the same command. A plain `python snippets/pool/order.py`
works too, without the site's limits.
"""


def main() -> int:
    """Returns the exit code: 0 well, 1 a program misbehaved, 2 wrong usage."""
    options = _parser().parse_args()
    root = Path.cwd()
    if not (root / "snippets").is_dir():
        print("there is no folder snippets/ here: go to the repository's root")
        return 2
    try:
        if options.command == "new":
            path = new_program(root, options.program, options.says)
            print(f"{path}: write it, then `multicore run {path}`")
            return 0
        if options.command == "run":
            return writer.run_programs(root, options.programs, options.method)
        if options.command == "accept":
            return writer.accept_output(root, options.programs, options.yes)
        if options.command == "repeat":
            return writer.repeat_programs(
                root, options.programs, options.method, options.times
            )
        if options.command == "record":
            return writer.record_programs(root, options.programs, options.python)
        return writer.list_programs(root)
    except Unknown as error:
        print(error, file=sys.stderr)
        return 2
    except BadInput as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="multicore",
        description=__doc__,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    new = commands.add_parser("new", help="make a program from the template")
    new.add_argument("program", metavar="PROGRAM", help="lesson/what_it_shows.py")
    new.add_argument("says", metavar="SAYS", help="what it shows, in one line")
    run = commands.add_parser("run", help="run programs and compare their output")
    accept = commands.add_parser("accept", help="make an output the expected one")
    again = commands.add_parser("repeat", help="run a program many times, compare")
    keep = commands.add_parser("record", help="keep the runs of programs with packages")
    commands.add_parser("list", help="list all programs and the pages that name them")
    keep.add_argument("--python", default=sys.executable, help="one with the packages")
    for command in (run, accept, again, keep):
        command.add_argument(
            "programs",
            nargs="+",
            metavar="PROGRAM",
            help="path of a program, with or without snippets/ before it",
        )
    for command in (run, again):
        command.add_argument("--method", help="one start method; all of its head's")
    accept.add_argument("--yes", "-y", action="store_true", help="do not ask")
    again.add_argument(
        "--times", type=_times, default=50, help="how many runs (default: 50)"
    )
    return parser


def _times(text: str) -> int:
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError("at least 2")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
