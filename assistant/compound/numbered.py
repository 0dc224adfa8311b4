"""Numbered: a property of one thing that is called by its number in a list ("How large is pilot zone 4?")."""

import re

from assistant.compound.members import enumeration_of, names_in, names_one
from assistant.compound.parts import Part, Parts
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from corpus.numerals import numerals
from index.search import Index
from index.tokens import fold

_I = re.IGNORECASE
_LABEL = re.compile(
    r"\b(?:the )?(?P<things>[a-z]+(?: [a-z]+)??) (?:no\.? ?|number )?(?P<number>\d{1,2})\b(?![\d,.]|%| [a-z]+s\b)"
    r"|(?P<zh>[一-鿿]{2,4}?)(?P<digits>\d{1,2})(?![\d,.年月日个项条%])"
    r"|第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})[个项条](?P<of>[一-鿿]{2,6}?)(?=[的有在包涵面要做])",
    _I,
)
# What is asked of a thing that has a name, beside a figure.
_OF_IT = re.compile(r"\bcovers?\b|\b(?:tasks?|focus|working on|doing|do)\b|涵盖|包括哪|任务|重点|做[什哪]", _I)


def find_numbered(question: Question, index: Index, vocabulary: Vocabulary) -> Parts | None:
    """`question` with a name in place of the number; None where no list names things so, or `question` names one too.

    A list of sentences without names ("task 5 is to ...") calls its things by nothing else.
    """
    is_sharp = question.kind is not None and question.kind.is_sharp
    is_asked = (is_sharp or _OF_IT.search(question.text)) and not names_one(question)
    for match in _LABEL.finditer(question.text) if is_asked else ():
        things = match["things"] or match["zh"] or match["of"]
        counted = next((one.value for one in numerals(f"{match['nth']}个")), None) if match["nth"] else None
        number = match["number"] or match["digits"] or (str(int(counted)) if counted is not None else "")
        name = _name(things, number, question, index, vocabulary)
        if name is not None:
            asked = f"{question.text[: match.start()]}{name}{question.text[match.end() :]}"
            return Parts((Part(asked, name),))
    return None


def _name(things: str, number: str, question: Question, index: Index, vocabulary: Vocabulary) -> str | None:
    found = enumeration_of(things, question, index, vocabulary)
    if found is None:
        return None
    document, block = found
    label = re.compile(rf"\W*{re.escape(fold(things))} ?{number}(?:\b|(?=是))")
    named = [at for at, item in enumerate(block.items) if label.match(fold(document.text[slice(*item)]))]
    names = names_in(document, block, vocabulary)
    if len(named) != 1 or len(names) != len(block.items):
        return None
    name = names[named[0]]
    return name if any(unit.is_name for unit in vocabulary.units(name)) else None
