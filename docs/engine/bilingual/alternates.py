"""Tells search engines and browsers where a page is in the other language."""

_LANGUAGES = {"zh-CN": "zh", "en": "en"}


def alternates(url: str, site_url: str, base: str) -> str:
    """The ``hreflang`` links for the head of a page.

    Args:
        url: the page below its language's root, such as ``pool/``.
        site_url: the published address of its language's root, or empty.
        base: relative address of that root from the page, for an unpublished site.
    """
    root = site_url.rstrip("/").rpartition("/")[0] + "/" if site_url else f"{base}../"
    places = {tag: f"{root}{folder}/{url}" for tag, folder in _LANGUAGES.items()}
    # Who reads neither gets the choice on the home page, English on the others.
    places["x-default"] = places["en"] if url else root
    # With the space, the theme does not take each link for the root of a site.
    return "".join(
        f'<link rel="alternate " hreflang="{tag}" href="{place}">\n'
        for tag, place in places.items()
    )
