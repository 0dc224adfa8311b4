"""Settings: what a person can choose, from the environment, a file in the home folder, or the defaults."""

import difflib
import hashlib
import os
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from assistant.llm.options import LlmOptions
from corpus.errors import UserError

PREFIX = "POLICY_ASSISTANT_"
SETTINGS_FILE = "settings.toml"
DEFAULT_HOME = ".policy-assistant"
# Ten long paragraphs: more than a question needs, and read in well under a second.
_MAX_QUESTION_CHARS = 4000
_DIGEST_CHARS = 12
_OR_ELSE = "remove it to use the default"
# Tables of the same file that are read elsewhere: no answer depends on them, so no digest does.
OTHER_TABLES = frozenset({"page", "accounts", "records"})


class Settings(BaseSettings):
    """The choices; made directly, it holds what it is given and the defaults, nothing from outside.

    `model` is the embedding model: "bundled", the folder of a sentence-transformers model, or its name on
    the hub; `allow_download` lets such a name be fetched; a question may have `max_question_chars`;
    `llm` is the table of the language model, None where none is to be used.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, env_nested_delimiter="__", extra="forbid", frozen=True
    )

    model: Annotated[str, Field(min_length=1)] = "bundled"
    allow_download: bool = False
    max_question_chars: Annotated[int, Field(ge=1)] = _MAX_QUESTION_CHARS
    llm: LlmOptions | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what is given: `load_settings` is the one place that looks outside."""
        return (init_settings,)


def load_settings(home: Path) -> Settings:
    """The settings of `home`: POLICY_ASSISTANT_<NAME> first, then its settings.toml, then the defaults.

    A setting of a table has two underscores: POLICY_ASSISTANT_LLM__MODEL for `model` under [llm].
    Raises UserError naming the file or variable, the key and the remedy where one is wrong.
    """
    file = home / SETTINGS_FILE
    written = {key: value for key, value in written_settings(home).items() if key not in OTHER_TABLES}
    exported = EnvSettingsSource(Settings)()
    try:
        return Settings(**_merged(written, exported))
    except ValidationError as error:
        raise UserError(_problem(error, file, exported)) from error


def default_home() -> Path:
    """Where index and records live unless a command says: POLICY_ASSISTANT_HOME, else a folder right here."""
    return Path(os.environ.get(f"{PREFIX}HOME") or DEFAULT_HOME).expanduser()


def settings_digest(settings: Settings) -> str:
    """A short digest of all settings, in hex: another when any of them is another."""
    return hashlib.sha256(settings.model_dump_json(exclude_none=True).encode()).hexdigest()[:_DIGEST_CHARS]


def written_settings(home: Path) -> dict[str, Any]:
    """What the settings file of `home` holds, unchecked; {} without one. Raises UserError where it is no TOML."""
    file = home / SETTINGS_FILE
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise UserError(
            f"{file} cannot be read ({error.strerror}): give yourself read rights, or {_OR_ELSE}."
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{file} is no valid TOML ({error}): correct it, or {_OR_ELSE}.") from error


def _merged(written: dict[str, Any], exported: dict[str, Any]) -> dict[str, Any]:
    """`written` with what is `exported` in its place, setting by setting also inside a table."""
    tables = {
        key: {**written[key], **value}
        for key, value in exported.items()
        if isinstance(value, dict) and isinstance(written.get(key), dict)
    }
    return {**written, **exported, **tables}


def _problem(error: ValidationError, file: Path, exported: dict[str, Any]) -> str:
    """One sentence on the first thing that is wrong, and the remedy."""
    first = error.errors(include_url=False)[0]
    key = str(first["loc"][0])
    if key == "llm":
        return _llm_problem(".".join(map(str, first["loc"])), first["msg"], file)
    if first["type"] == "extra_forbidden":
        known = [*Settings.model_fields, *sorted(OTHER_TABLES)]
        close = difflib.get_close_matches(key, known, n=1)
        remedy = f"did you mean {close[0]!r}?" if close else f"the settings are {', '.join(known)}."
        return f"{file}: there is no setting {key!r}; {remedy}"
    where = f"{PREFIX}{key.upper()}" if key in exported else f"{file}: {key}"
    wanted = first["msg"].removeprefix("Input should be ").removeprefix("String should ")
    return f"{where} is {first['input']!r}, but should be {wanted}: correct it, or {_OR_ELSE}."


def _llm_problem(key: str, message: str, file: Path) -> str:
    """What is wrong in the table [llm], without the value: somebody may have put a key there."""
    known = ", ".join(LlmOptions.model_fields)
    said = message[:1].lower() + message[1:]
    return f"{file} or the variables {PREFIX}LLM__...: {key}: {said}; the settings under [llm] are {known}."
