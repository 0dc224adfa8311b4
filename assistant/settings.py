"""Settings: what a person can choose, from the environment, a file in the home folder, or the defaults."""

import difflib
import hashlib
import os
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from corpus.errors import UserError

PREFIX = "POLICY_ASSISTANT_"
SETTINGS_FILE = "settings.toml"
DEFAULT_HOME = ".policy-assistant"
# Ten long paragraphs: more than a question needs, and read in well under a second.
_MAX_QUESTION_CHARS = 4000
_DIGEST_CHARS = 12
_OR_ELSE = "remove it to use the default"


class Settings(BaseSettings):
    """The choices; made directly, it holds what it is given and the defaults, nothing from outside.

    `model` is the embedding model: "bundled", the folder of a sentence-transformers model, or its name on
    the hub; `allow_download` lets such a name be fetched; a question may have `max_question_chars`.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    model: Annotated[str, Field(min_length=1)] = "bundled"
    allow_download: bool = False
    max_question_chars: Annotated[int, Field(ge=1)] = _MAX_QUESTION_CHARS

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

    Raises UserError naming the file or variable, the key and the remedy where one is wrong.
    """
    file = home / SETTINGS_FILE
    written, exported = _written(file), EnvSettingsSource(Settings)()
    try:
        return Settings(**{**written, **exported})
    except ValidationError as error:
        raise UserError(_problem(error, file, exported)) from error


def default_home() -> Path:
    """Where index and records live unless a command says: POLICY_ASSISTANT_HOME, else a folder right here."""
    return Path(os.environ.get(f"{PREFIX}HOME") or DEFAULT_HOME).expanduser()


def settings_digest(settings: Settings) -> str:
    """A short digest of all settings, in hex: another when any of them is another."""
    return hashlib.sha256(settings.model_dump_json().encode()).hexdigest()[:_DIGEST_CHARS]


def _written(file: Path) -> dict[str, Any]:
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


def _problem(error: ValidationError, file: Path, exported: dict[str, Any]) -> str:
    """One sentence on the first thing that is wrong, and the remedy."""
    first = error.errors(include_url=False)[0]
    key = str(first["loc"][0])
    if first["type"] == "extra_forbidden":
        known = list(Settings.model_fields)
        close = difflib.get_close_matches(key, known, n=1)
        remedy = f"did you mean {close[0]!r}?" if close else f"the settings are {', '.join(known)}."
        return f"{file}: there is no setting {key!r}; {remedy}"
    where = f"{PREFIX}{key.upper()}" if key in exported else f"{file}: {key}"
    wanted = first["msg"].removeprefix("Input should be ").removeprefix("String should ")
    return f"{where} is {first['input']!r}, but should be {wanted}: correct it, or {_OR_ELSE}."
