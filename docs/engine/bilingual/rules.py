"""Every rule with its permanent number, and what a broken one is reported as."""

from dataclasses import dataclass

from docs_engine.problems import Problem


@dataclass(frozen=True)
class Rule:
    """A number never changes its meaning; one that goes is not used again."""

    number: str
    zh: str
    en: str
    fix: str


@dataclass(frozen=True)
class Finding:
    """One place where a rule is broken."""

    rule: str
    where: str
    """``docs/zh/pool.md:31``"""
    what: str
    other: str = ""
    """The place on the other side, for what concerns both."""
    section: str = ""
    detail: str = ""

    @property
    def problem(self) -> Problem:
        both = f" / {self.other}" if self.other else ""
        rule = RULES[self.rule]
        return Problem(
            self.where + both, f"{self.rule} {self.what}", rule.fix, self.detail
        )


_AGREE = "make both pages agree, or declare it: <!-- differs {}: why -->"
# fmt: off
_RULES = (
    # S: both pages have the same structure. Blocks the build.
    ("S101", "页面两种语言都要有", "a page exists in both languages",
     "write the other page, or remove this one"),
    ("S102", "每个标题都写明 id", "every heading has an explicit id",
     "add { #its-id } at the end of the heading, the same on both pages"),
    ("S103", "一页之内 id 不重复", "an id occurs once on a page",
     "give one of the headings another id, on both pages"),
    ("S104", "两边标题相同，顺序相同", "the same headings in the same order",
     "add, remove or move the section on one side"),
    ("S105", "对应标题级别相同", "a heading has the same level",
     "use the same number of # on both pages"),
    ("S106", "示例相同，顺序相同", "the same examples in the same order", ""),
    ("S107", "示例的选项相同", "an example has the same options", ""),
    ("S108", "提示框种类、折叠方式、顺序相同",
     "the same admonitions, folded alike, in the same order", ""),
    ("S109", "标签页数目相同", "the same number of tabs", ""),
    ("S110", "列表种类、项数、层次相同",
     "lists of the same kind, length and depth", ""),
    ("S111", "表格行数、列数、对齐相同",
     "tables with the same rows, columns and alignment", ""),
    ("S112", "图片相同", "the same images", ""),
    ("S113", "脚注相同", "the same footnotes", ""),
    ("S114", "链接目标相同（官方文档各用各的语言）",
     "the same link targets (official documentation in each one's language)", ""),
    ("S115", "链接指向本页的语言", "a link leads to the page's own language",
     "link to the page, or the documentation, in this page's language"),
    ("S116", "行内代码相同，次数相同", "the same inline code, equally often", ""),
    ("S117", "数字和单位相同", "the same numbers and units", ""),
    ("S118", "列表项、表格行的先后相同",
     "list items and table rows in the same order", ""),
    ("S119", "列表、表格、示例、提示框的先后相同",
     "lists, tables, examples and admonitions in the same order", ""),
    ("S120", "页首信息的键相同", "the same keys in the front matter",
     "write the same keys between the --- lines of both pages"),
    ("S121", "例外要写理由，且确实用得上",
     "an exception has a reason and is needed",
     "write the reason after the number, or remove the comment"),
    # C: both pages say the same. Fails the check, not the build.
    ("C201", "一边改了，另一边没跟上", "one side changed since it was confirmed",
     "bring the other side up to date, read both, then confirm"),
    ("C202", "两边都改了，还没确认", "both sides changed since they were confirmed",
     "read both, then confirm"),
    ("C203", "新的一节，还没确认", "a new section, never confirmed",
     "read both, then confirm"),
    ("C204", "确认过的一节已经没有了", "a confirmed section is gone",
     "confirm that it is gone"),
    # T: one term for one thing.
    ("T301", "不用的叫法", "a form that is not used",
     "use the term of docs/glossary.yml"),
    ("T302", "搜索的词表和术语表一致", "the search knows the glossary's words",
     "run python -m docs_engine.bilingual terms"),
    # Z: Chinese typography.
    ("Z401", "汉字与字母、数字之间空一格",
     "a space between Han and Latin letters or digits", "add the space"),
    ("Z402", "汉字与行内代码、链接之间空一格",
     "a space between Han and inline code", "add the space"),
    ("Z403", "中文里用全角标点", "full-width marks in Chinese",
     "use the full-width mark"),
    ("Z404", "中文里用全角括号（）", "full-width brackets in Chinese", "use （ and ）"),
    ("Z405", "标点不重复", "no doubled marks", "keep one mark"),
    ("Z406", "全角标点两边不空格", "no space beside a full-width mark",
     "remove the space"),
    ("Z407", "引号用“”", "quotation marks are “ and ”", "use “ and ”"),
    ("Z408", "数字、字母用半角", "half-width digits and letters",
     "use the half-width ones"),
    ("Z409", "称呼读者用“你”", "the reader is 你", "write 你"),
    ("Z410", "AutoCorrect 的其他规则", "anything else that AutoCorrect mends",
     "write it as shown"),
    # E: English spelling. P: both languages.
    ("E501", "英文拼写错误", "a misspelt English word", "mend the spelling"),
    ("E502", "英文用美式拼写", "American spelling", "use the American spelling"),
    ("E503", "同一个词连写两遍", "a word written twice", "remove one"),
    ("E504", "英文里不用全角标点", "no full-width marks in English",
     "use the half-width mark"),
    ("P601", "专有名词的大小写", "the proper case of names",
     "write the name as its owners do"),
    ("P602", "每页都有一句话的 description", "each page describes itself in a line",
     "write description: … between the --- lines at the top"),
)
# fmt: on
RULES = {
    number: Rule(number, zh, en, fix or _AGREE.format(number))
    for number, zh, en, fix in _RULES
}
