"""The real pages, and what the rest of the package makes of them."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from docs_engine.bilingual.__main__ import main
from docs_engine.bilingual.alternates import alternates
from docs_engine.bilingual.check import check, read_pairs
from docs_engine.bilingual.content import changes, confirm
from docs_engine.bilingual.english_prose import word_lists
from docs_engine.bilingual.expand import expand, rules_table
from docs_engine.bilingual.glossary import read_glossary
from docs_engine.bilingual.hints import add_hints
from docs_engine.bilingual.page import parse_page
from docs_engine.bilingual.rules import RULES
from docs_engine.problems import BadInput

GLOSSARY = read_glossary(ROOT)


def test_both_languages_agree() -> None:
    report = check(ROOT)
    found = [str(f.problem) for f in [*report.structure, *report.prose]]
    assert not found, "\n".join(found)


def test_every_section_is_confirmed() -> None:
    """`python -m docs_engine.bilingual pending` lists the same."""
    assert [change.key for change in check(ROOT).content] == []


def test_english_is_compared_with_lists_of_words() -> None:
    assert set(word_lists()) == {"E501", "E502"}


def test_every_rule_is_on_the_contributor_page() -> None:
    for language in ("zh", "en"):
        path = ROOT / "docs" / language / "contributing" / "languages.md"
        page = expand(path.read_text(encoding="utf-8"), GLOSSARY, language)
        missing = [n for n in RULES if f"| {n} |" not in page]
        assert missing == []
    assert rules_table("T", "en").count("\n| T") == 2


def test_every_term_is_on_the_glossary_page() -> None:
    for language in ("zh", "en"):
        text = (ROOT / "docs" / language / "glossary.md").read_text(encoding="utf-8")
        page = expand(text, GLOSSARY, language)
        for term in GLOSSARY.terms:
            assert f"{{ #{term.ident} }}" in page
            assert all(form in page for form in (*term.banned, *term.also))


def test_lessons_named_by_terms_exist() -> None:
    for zh, en in [(term.see, term) for term in GLOSSARY.terms if term.see]:
        name, _, ident = zh.partition("#")
        for language in ("zh", "en"):
            text = (ROOT / "docs" / language / name).read_text(encoding="utf-8")
            page = parse_page(text, f"docs/{language}/{name}")
            assert page.section(ident), f"{en.ident}: {zh}"


@pytest.mark.parametrize(
    ("language", "html", "linked"),
    [
        ("zh", "<p>一个进程池。另一个进程池。</p>", ["进程池"]),
        (
            "en",
            "<p>Two worker\nprocesses; a worker process.</p>",
            ["worker\nprocesses"],
        ),
        (
            "zh",
            "<h2>死锁</h2><p><code>死锁</code><a href='#'>死锁</a>死锁</p>",
            ["死锁"],
        ),
        ("en", "<p>A deadlock</p><ul><li>deadlock</li></ul>", ["deadlock"]),
        ("en", "<p>Blocked, locker, unlock.</p>", []),
        ("zh", "<div class='a'><p>死锁</p></div>", ["死锁"]),
        ("zh", '<div class="program x"><p>死锁</p></div><p>with 块</p>', []),
        ("en", "<pre><code>a deadlock</code></pre><div>deadlock</div>", []),
    ],
)
def test_the_first_use_of_a_term_is_linked(
    language: str, html: str, linked: list[str]
) -> None:
    made = add_hints(html, GLOSSARY, language, "../")
    assert re.findall(r'<a class="term"[^>]*>([^<]*)</a>', made) == linked
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", made) == html


def test_a_hint_says_what_the_term_means() -> None:
    made = add_hints("<p>死锁</p>", GLOSSARY, "zh", "../")
    assert 'href="../glossary/#deadlock"' in made
    assert 'title="互相等待，谁也走不下去。"' in made


def test_a_broken_glossary_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs" / "glossary.yml"
    path.write_text("groups:\n  a:\n    - id: x\n      en: y\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"docs/glossary\.yml:3: an entry without"):
        read_glossary(tmp_path)
    path.write_text("groups:\n  a: `b\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"docs/glossary\.yml:2: not YAML"):
        read_glossary(tmp_path)


def test_alternates_name_the_same_page_in_each_language() -> None:
    made = alternates("pool/", "https://example.org/m/zh/", "../")
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)"', made) == [
        ("zh-CN", "https://example.org/m/zh/pool/"),
        ("en", "https://example.org/m/en/pool/"),
        ("x-default", "https://example.org/m/en/pool/"),
    ]
    local = alternates("", "", "./")
    assert 'hreflang="x-default" href="./../"' in local


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pages and the configuration, without programs."""
    for name in ("zh", "en", "theme", "glossary.yml", "confirmed.json"):
        source = ROOT / "docs" / name
        target = tmp_path / "docs" / name
        target.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_page_is_in_both_languages_and_in_the_navigation(copy: Path) -> None:
    words = ["--zh", "信号", "--en", "Signals", "--section", "Lessons"]
    assert main(["new-page", "how-to/signals.md", *words]) == 0
    nav = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    entries = nav.partition("- Lessons:\n")[2].splitlines()
    after = next(at for at, line in enumerate(entries) if line.startswith("  - "))
    assert entries[after - 1] == "      - how-to/signals.md"
    report = check(copy)
    assert report.structure == []
    assert {f.rule for f in report.prose} == {"P602"}  # the writer's turn
    assert "how-to/signals.md#signals" in [c.key for c in report.content]
    assert main(["new-page", "how-to/signals.md", *words]) == 2
    assert main(["new-page", "Other.md", *words]) == 2
    assert main(["new-page", "other.md", *words[:-1], "Nowhere"]) == 2
    assert not (copy / "docs" / "en" / "other.md").exists()


def test_a_page_in_one_language_is_found(copy: Path) -> None:
    (copy / "docs" / "zh" / "pool.md").unlink()
    report = check(copy)
    assert [(f.rule, f.where) for f in report.structure] == [
        ("S101", "docs/en/pool.md:1")
    ]


def test_exceptions_are_listed(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "docs" / "zh" / "pool.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n`串`\n\n<!-- differs S116: a string -->\n", "utf-8")
    assert main(["exceptions"]) == 0
    assert "S116 a string" in capsys.readouterr().out
    assert check(copy).structure == []


def test_search_words_behind_the_glossary_are_found(copy: Path) -> None:
    (copy / "docs" / "theme" / "terms.txt").write_text("进程池 100000 n\n", "utf-8")
    assert [f.rule for f in check(copy).prose] == ["T302"]
    assert main(["terms"]) == 0
    assert check(copy).prose == []


def test_all_sections_can_be_confirmed_by_name(copy: Path) -> None:
    (copy / "docs" / "confirmed.json").write_text("{}", encoding="utf-8")
    pairs = read_pairs(copy)
    tokens = [change.token for change in changes(pairs, {})]
    assert confirm(copy, pairs, tokens) == []
    assert check(copy).content == []
