"""The table `[llm]` of the settings: which language model, where it is, what it may cost. Holds no key."""

import os
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from corpus.errors import UserError

KEY_VARIABLE = "POLICY_ASSISTANT_LLM_KEY"
# People wait this long for an answer that reads better; the extractive one takes a second.
_ANSWER_SECONDS = 20.0
_MOST_SECONDS = 600.0
# An answer of a dozen long sentences, twice over.
_MAX_TOKENS = 1200

Price = Annotated[float, Field(ge=0)] | None


class LlmOptions(BaseModel):
    """The choices about a language model.

    `model` is a name as LangChain's `init_chat_model` takes it ("openai:qwen3-8b"), `base_url` the server's
    address where it is not the provider's own; the key stands in POLICY_ASSISTANT_LLM_KEY or in `key_file`. A
    whole answer takes `answer_seconds` at most; prices are for a million tokens, in `currency`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: Annotated[str, Field(min_length=1)]
    base_url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    key_file: Path | None = None
    answer_seconds: Annotated[float, Field(gt=0, le=_MOST_SECONDS)] = _ANSWER_SECONDS
    max_tokens: Annotated[int, Field(ge=1)] = _MAX_TOKENS
    input_price: Price = None
    output_price: Price = None
    currency: str = ""


def key_of(options: LlmOptions) -> SecretStr | None:
    """The key for the model's server, or None where none is given. Raises UserError where its file cannot be read."""
    if exported := os.environ.get(KEY_VARIABLE):
        return SecretStr(exported.strip())
    if options.key_file is None:
        return None
    try:
        return SecretStr(options.key_file.expanduser().read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"The key file {options.key_file} of the language model cannot be read ({type(error).__name__}): "
            f"correct key_file under [llm], or put the key into {KEY_VARIABLE}."
        ) from error
