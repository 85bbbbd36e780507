"""What must hold of outputs that differ from run to run.

One module a folder of ``snippets/``, one function a program: ``pool.chunks``
is given the output of ``snippets/pool/chunks.py`` and asserts what the program
teaches, strongly enough to fail when its idea is broken.
"""

import importlib.util
from collections.abc import Callable
from types import ModuleType

Property = Callable[[str], None]


def property_of(name: str) -> Property | None:
    """The property of the program ``topic/stem.py``, or None if it has none."""
    topic, _, stem = name.removesuffix(".py").rpartition("/")
    module_name = f"properties.{topic.replace('/', '_')}"
    if importlib.util.find_spec(module_name) is None:
        return None
    module: ModuleType = importlib.import_module(module_name)
    return getattr(module, stem, None)
