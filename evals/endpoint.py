"""Endpoint: an address that answers over HTTP, in our Answer object or in the OpenAI chat format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from assistant.answer import Answer, Status, Turn
from assistant.contract import from_json, to_json
from evals.case import Case
from evals.conversation import failed_answer, written_answer
from evals.exchange import NoReplyError, post
from evals.refusals import refuses

CHAT_PATH = "/chat/completions"
# After so many silences in a row the address is taken for dead: else a hanging one costs hours.
MOST_SILENCES = 3


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address, how long one answer may take, and what it wants to be told with each question.

    An address that ends in `/chat/completions` is asked in the OpenAI chat format, for `model`; any other
    is sent `{"question", "history"}` and answers with an Answer object.
    """

    url: str
    seconds: float = 60.0
    model: str = ""
    authorization: str = field(default="", repr=False)

    @property
    def is_chat(self) -> bool:
        """Whether it speaks the OpenAI chat format."""
        return self.url.rstrip("/").endswith(CHAT_PATH)


class Asking:
    """Asks an endpoint case by case; what goes wrong is a failed Answer that says why."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._silences = 0
        self._speak: Callable[[Case, Sequence[Turn]], Answer] = self._chat if endpoint.is_chat else self._answer

    def __call__(self, case: Case, turns: Sequence[Turn]) -> Answer:
        """The answer of the endpoint to the question of `case` after `turns`."""
        if self._silences >= MOST_SILENCES:
            return failed_answer(case.question, f"not asked: the address was silent {MOST_SILENCES} times in a row")
        try:
            answer = self._speak(case, turns)
        except NoReplyError as error:
            self._silences = self._silences + 1 if error.is_dead else 0
            return failed_answer(case.question, str(error))
        self._silences = 0
        return answer

    def _post(self, body: Mapping[str, Any]) -> Any:
        endpoint = self._endpoint
        return post(endpoint.url, body, seconds=endpoint.seconds, authorization=endpoint.authorization)

    def _answer(self, case: Case, turns: Sequence[Turn]) -> Answer:
        history = [{"question": turn.question, "answer": to_json(turn.answer)} for turn in turns]
        value = self._post({"question": case.question, "history": history} if history else {"question": case.question})
        try:
            return from_json(_completed(value))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            place = ".".join(map(str, first["loc"])) or "the whole"
            raise NoReplyError(f"no Answer object ({place}: {first['msg']})") from error

    def _chat(self, case: Case, turns: Sequence[Turn]) -> Answer:
        messages = [
            {"role": role, "content": content}
            for turn in turns
            for role, content in (("user", turn.question), ("assistant", turn.answer.text))
        ]
        asked = {"role": "user", "content": case.question}
        value = self._post({"model": self._endpoint.model, "messages": [*messages, asked], "temperature": 0})
        try:
            text = value["choices"][0]["message"]["content"]
        except (KeyError, IndexError, TypeError) as error:
            raise NoReplyError("no chat completion (it lacks choices[0].message.content)") from error
        if not isinstance(text, str):
            raise NoReplyError("a chat completion whose content is no text")
        text = text.encode(errors="replace").decode()  # half a character pair cannot be written anywhere
        answer = written_answer(case.question, text)
        return replace(answer, status=Status.NOT_IN_DOCUMENTS) if refuses(text) else answer


def _completed(value: Any) -> Any:
    """`value` with what the published schema lets an answer leave out."""
    if not isinstance(value, dict):
        return value
    citations = value.get("citations")
    if isinstance(citations, list):
        citations = [{"url": None, **one} if isinstance(one, dict) else one for one in citations]
    return {"coverage": None, **value, "citations": citations}
