"""The one kind of error a person can mend."""

from typing import Literal


class UserError(Exception):
    """Something a person can mend: the message says what is wrong, with the value, and what to do next.

    It is in English; those that the page shows have it in `chinese` too. Every other exception is a defect of the
    program and is left to rise to the door.
    """

    def __init__(self, message: str = "", *, chinese: str = "") -> None:
        super().__init__(message)
        self.chinese = chinese

    def said(self, language: Literal["en", "zh"]) -> str:
        """The message in `language`, in English where there is no other."""
        return (self.chinese if language == "zh" else "") or str(self)
