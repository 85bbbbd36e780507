"""Which addresses are the same page in the two languages."""

import re

# (a part that the Chinese address has, what the English one has in its place)
_SITES = (
    (r"//docs\.python\.org/zh-cn/", "//docs.python.org/"),
    (r"//packaging\.python\.org/zh-cn/", "//packaging.python.org/en/"),
    (r"//developer\.mozilla\.org/zh-CN/", "//developer.mozilla.org/en-US/"),
    (r"//docs\.github\.com/zh/", "//docs.github.com/en/"),
    (r"(^|(?<=/))zh/", "en/"),
    (r"\.zh\.(md|png|svg)\b", r".en.\1"),
)
# Addresses of one language, by the language whose pages must not have them.
_FOREIGN = {
    "zh": re.compile(
        r"//docs\.python\.org/(3|dev)(\.\d+)?/"
        r"|//developer\.mozilla\.org/en-US/|//docs\.github\.com/en/|^(\.\./)*en/"
    ),
    "en": re.compile(
        r"//docs\.python\.org/zh-cn/|//packaging\.python\.org/zh-cn/"
        r"|//developer\.mozilla\.org/zh-CN/|//docs\.github\.com/zh/|^(\.\./)*zh/"
    ),
}


def neutral(address: str) -> str:
    """The English form of an address, for comparing."""
    for chinese, english in _SITES:
        address = re.sub(chinese, english, address)
    return address


def foreign(address: str, language: str) -> bool:
    """Whether an address on a page of this language is in the other one."""
    return bool(_FOREIGN[language].search(address))
