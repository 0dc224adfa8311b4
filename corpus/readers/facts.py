"""Facts that a file declares of itself, under the register's names, without what programs fill in."""

import re
from datetime import date

from corpus.readers.blocks import squeezed
from corpus.readers.canonical import canonical

# Titles that are file names, or what a program writes where nobody gave a title.
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel) - .*|untitled.*|无标题.*|未命名.*|document\d*|文档\d*"
    r"|word document|.*\.(?:docx?|wps|rtf|odt|pdf|txt|md|html?|indd|tmp|ofd|pptx?|xlsx?))",
    re.IGNORECASE,
)
# Authors that are a program or the owner of a computer, not an issuer.
_NO_AUTHOR = re.compile(
    r"(?:python-docx|anonymous|unknown|admin(?:istrator)?|(?:windows |microsoft office )?user|微软用户|用户"
    r"|匿名)",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")


def declared_facts(*, title: str = "", author: str = "", day: str = "") -> dict[str, str]:
    """The facts `title`, `issuer` and `date` (YYYY-MM-DD), each only where something is declared."""
    title, author = squeezed(canonical(title)), squeezed(canonical(author))
    facts = {
        "title": "" if _NO_TITLE.fullmatch(title) else title,
        "issuer": "" if _NO_AUTHOR.fullmatch(author) else author,
        "date": _iso_date(day),
    }
    return {name: value for name, value in facts.items() if value}


def _iso_date(text: str) -> str:
    match = _DATE.search(text)
    if match is None:
        return ""
    try:
        return date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:
        return ""
