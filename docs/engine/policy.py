"""Gives a page the content security policy under which it works."""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_HEAD = '<meta charset="utf-8">'
_META = re.compile(r'\n *<meta http-equiv="Content-Security-Policy"[^>]*>')
# `style-src` allows inline styles: Markdown aligns table cells with them. Nothing says
# who may fetch the next page ahead, as Firefox does, but the default.
_POLICY = (
    "default-src 'self'; script-src 'self'{hashes}; object-src 'none'; "
    "frame-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)


def with_policy(html: str) -> str:
    """The page with a Content-Security-Policy that allows its own scripts only.

    ```python
    from docs_engine.policy import with_policy

    page = with_policy('<meta charset="utf-8"><script>go()</script>')
    print(page.count("sha256-"), "script-src 'self' 'sha256-" in page)
    #> 1 True
    ```
    """
    html = _META.sub("", html)
    hashes = {
        base64.b64encode(hashlib.sha256(match["code"].encode()).digest()).decode()
        for match in _SCRIPT.finditer(html)
        if "src=" not in match["attributes"] and "json" not in match["attributes"]
    }
    allowed = "".join(f" 'sha256-{value}'" for value in sorted(hashes))
    policy = _POLICY.format(hashes=allowed)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, f"{_HEAD}\n      {meta}", 1)
