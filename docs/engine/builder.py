"""A process that builds one language and keeps what it loaded.

MkDocs spends most of a small change on what did not change: it loads its
configuration and every plugin, renders every page twice over, and writes all of
it. A builder does a whole build once (`Whole`); after that it can render single
pages into the same folder (`Pages`) as long as nothing that other pages show has
changed, and says so when it has.
"""

import contextlib
import multiprocessing
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType

from docs_engine.bilingual import side
from docs_engine.common import finish_language, urls
from docs_engine.execute import Book
from docs_engine.pages import Language, NeedsWhole
from docs_engine.pairs import LANGUAGES
from docs_engine.requests import Pages, Reply, Request, Views, Whole
from docs_engine.stop import Stop


class Builders:
    """One builder for each language; they end with the process that made them.

    A context manager. Start it before any thread: builders are forked where that
    is safe, so that nothing is imported twice.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        method = "fork" if sys.platform == "linux" else "spawn"
        self._children = {lang: _Child(lang, root, method) for lang in LANGUAGES}
        self._unheard: list[str] = []
        """Those whose last answer nobody waited for."""

    def __enter__(self) -> "Builders":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for child in self._children.values():
            child.end()

    def ready(self) -> None:
        """Waits until all have loaded what they need: they are idle from then on."""
        for child in self._children.values():
            child.ready()

    def build(
        self, folder: Path, book: Book, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        """Builds both languages, side by side, below a folder.

        Args:
            folder: where; it gets a folder for each language.
            book: the programs and their results.
            meanwhile: called while they build.

        Raises:
            Stop: with what went wrong in each language.
        """
        print("pages: all, in both languages", file=sys.stderr, flush=True)
        whole = Whole(folder, book)
        _check(self._ask(dict.fromkeys(LANGUAGES, whole), meanwhile))

    def views(self, folder: Path, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Writes the side-by-side views of the last build: each builder its share.

        Raises:
            Stop: with what went wrong.
        """
        pages, count = urls(folder), len(LANGUAGES)
        shares = {
            lang: Views(folder, pages[n::count]) for n, lang in enumerate(LANGUAGES)
        }
        _check(self._ask(shares, meanwhile))

    def update(self, pages: Pages) -> bool:
        """Renders some pages of the last build again, in place.

        Returns False when other pages would change as well: then nothing was
        written, and a whole build is needed.

        Raises:
            Stop: with what went wrong; no page was written.
        """
        asked = [lang for lang in LANGUAGES if pages.pages[lang] or pages.book]
        replies = self._ask(dict.fromkeys(asked, pages))
        if any(reply.kind in ("whole", "lost") for reply in replies.values()):
            return False
        if all(reply.kind == "done" for reply in replies.values()):
            replies = self._ask(dict.fromkeys(asked, "write"))
        _check(replies)
        return True

    def _ask(
        self,
        requests: Mapping[str, Request],
        meanwhile: Callable[[], None] = lambda: None,
    ) -> dict[str, Reply]:
        """Asks builders by language, does something else, collects the answers."""
        for lang in self._unheard:
            self._children[lang].answer()
        self._unheard = list(requests)
        for lang in self._as_ready(requests):
            self._children[lang].ask(requests[lang])
        meanwhile()
        replies = {lang: self._children[lang].answer() for lang in requests}
        self._unheard = []
        for lang, reply in replies.items():
            if reply.kind == "lost":  # killed from outside; a fresh one knows nothing
                self._children[lang] = _Child(lang, self.root, "spawn")
                self._children[lang].ready()
        return replies

    def _as_ready(self, languages: Iterable[str]) -> Iterator[str]:
        """Languages, those first whose builders have loaded what they need."""
        loading = {}
        for lang in languages:
            if self._children[lang].is_ready:
                yield lang
            else:
                loading[self._children[lang].pipe] = lang
        while loading:
            heard = wait(list(loading))
            for pipe in [one for one in loading if one in heard]:
                yield loading.pop(pipe)


def _check(replies: dict[str, Reply]) -> None:
    """Tells what builders warned of; raises `Stop` with what went wrong."""
    wrong = [
        f"{lang} could not be built:\n{reply.text}"
        for lang, reply in replies.items()
        if reply.kind != "done"
    ]
    if wrong:
        raise Stop("\n".join(wrong))
    for reply in replies.values():
        if reply.text:
            print(reply.text, file=sys.stderr, flush=True)


class _Child:
    """The near end of one builder."""

    def __init__(self, language: str, root: Path, method: str) -> None:
        context = multiprocessing.get_context(method)
        self.pipe, far = context.Pipe()
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(language, root, far), daemon=True
        )
        self._process.start()
        self.is_ready = False
        far.close()

    def ready(self) -> None:
        """Waits, the first time, until it has loaded what it needs."""
        if not self.is_ready:
            self.is_ready = True
            self.answer()

    def ask(self, request: Request) -> None:
        self.ready()
        with contextlib.suppress(OSError):  # it is gone: `answer` says so
            self.pipe.send(request)

    def answer(self) -> Reply:
        try:
            reply: Reply = self.pipe.recv()
            return reply
        except (EOFError, OSError):
            self._process.join()
            return Reply("lost", f"its process ended ({self._process.exitcode})")

    def end(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _work(language: str, root: Path, pipe: Connection) -> None:
    """The life of a builder: answers requests until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the conductor
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    site = Language(language, root)
    scratch: list[Path] = []
    threading.Thread(target=_end_with_parent, args=(scratch,), daemon=True).start()
    site.load()
    pipe.send(Reply("done"))
    while True:
        try:
            request = pipe.recv()
        except (EOFError, OSError):
            return
        if isinstance(request, Whole):
            scratch[:] = [request.folder.parent]
        try:
            if isinstance(request, Whole):
                site.build(request.folder, request.book)
                finish_language(root, request.folder, language, request.book)
            elif isinstance(request, Pages):
                site.render(request.book, request.pages[language])
            elif isinstance(request, Views):
                side.write(request.folder, request.urls)
            else:
                site.write()
            # what MkDocs warned of was told when the pages were built
            told = isinstance(request, Views)
            reply = Reply("done", "" if told else site.warnings())
        except NeedsWhole:
            reply = Reply("whole")
        except Exception as error:
            reply = Reply("failed", site.explain(error))
        pipe.send(reply)
        if request == "write":
            site.write_search()  # the page is on the screen meanwhile


def _end_with_parent(scratch: list[Path]) -> None:
    """Leaves no process and no half-written site when the conductor is killed."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    for folder in scratch:
        for _ in range(9):  # the build goes on meanwhile
            shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)
