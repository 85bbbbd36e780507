"""Records the cells of a lab that need a newer Python than the site's.

Usage: python -m docs_engine.labs.record LAB PYTHON

That Python needs ipykernel and what the lab's head names.
"""

import datetime
import sys
from pathlib import Path

from docs_engine.interpreters import describe
from docs_engine.labs.records import Recorded, hash_of, needed, write_records
from docs_engine.labs.run import METHOD, judge_lab, lab_program, told_outputs
from docs_engine.labs.source import read_labs
from docs_engine.runner import run


def main(arguments: list[str]) -> int:
    """Returns the exit code: 0 when the lab ran well and was recorded."""
    name, python = arguments
    root = Path.cwd()
    lab = next((lab for lab in read_labs(root) if lab.name == name), None)
    if lab is None:
        print(f"no lab {name} below snippets/labs", file=sys.stderr)
        return 2
    program = lab_program(lab, root, python)
    result = run(program, METHOD)
    if problem := judge_lab(program, result):
        print(problem, file=sys.stderr)
        return 1
    outputs = told_outputs(result)
    version = describe(python).version
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    records = [
        Recorded(hash_of(cell), version, today, outputs[number])
        for number, cell in needed(lab).items()
    ]
    print(write_records(root, lab, records).relative_to(root))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
