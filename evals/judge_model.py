"""The judge's model: the one file here that meets LangChain's chat models."""

from collections.abc import Callable
from typing import Any

from corpus.errors import UserError
from evals.exchange import NoReplyError

# A verdict is a word and a sentence.
_MOST_TOKENS = 200


def judge_model(name: str, *, base_url: str | None, seconds: float) -> Callable[[str], str]:
    """What the chat model `name` ("openai:gpt-4o", say) writes to a prompt; it raises NoReplyError where nothing comes.

    Keys come from the environment, as its package wants them. Raises UserError where there is no such model.
    """
    from langchain.chat_models import init_chat_model

    address: dict[str, Any] = {} if base_url is None else {"base_url": base_url}
    try:
        model = init_chat_model(name, temperature=0, max_tokens=_MOST_TOKENS, timeout=seconds, max_retries=1, **address)
    except Exception as error:  # each provider's package has errors of its own
        raise UserError(
            f"The model {name!r} cannot be used ({error}): name one as openai:NAME, with its package and key there."
        ) from error

    def ask(prompt: str) -> str:
        try:
            return str(model.invoke(prompt).text)
        except Exception as error:  # as above
            raise NoReplyError(f"{type(error).__name__}: {error}") from error

    return ask
