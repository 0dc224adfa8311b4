"""Named with: the items of an enumeration whose names have the words that a question gives ("called 'Adjoining'")."""

import re
from collections.abc import Sequence

from assistant.retrieval.blocks import Block
from assistant.retrieval.evidence import Evidence
from corpus.lists import list_blocks

_PART = re.compile(
    r"\b(?:call(?:s|ed)|ha(?:ve|s)|bears?|named?|names? (?:with|has|have|contain\w*|includ\w*|ends? (?:in|on|with))"
    r"|contain\w*|with) (?:the words? |an? )?[\"“‘'](?P<en>[^\"”’']{2,30})[\"”’']"
    r"|(?:带有?|叫做?|含有?|包含|有|称为|是)(?:“|\"|「)(?P<zh>[^”\"」]{1,10})(?:”|\"|」)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:which|how many|list|what)\b|哪[几些个]|几[个家项条]|多少[个家项条]|有谁|列出", re.IGNORECASE)
_FEWEST = 2


def named_with(question: str, usable: Sequence[Evidence]) -> Block | None:
    """The enumeration, in a document of the `usable` sentences, of which two items or more have the words given."""
    match = _PART.search(question)
    if match is None or not _ASKS.search(question):
        return None
    part = (match["en"] or match["zh"]).casefold()
    for document in {one.document.id: one.document for one in usable}.values():
        blocks = (block for section in document.sections for block in list_blocks(document, section))
        for block in blocks:
            chosen = tuple(item for item in block.items if part in document.text[slice(*item)].casefold())
            if _FEWEST <= len(chosen) < len(block.items):
                return Block(document, block, chosen)
    return None
