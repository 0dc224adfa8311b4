"""What a person is told when a file cannot be read: the file, what is wrong with it, what to do next."""

from corpus.errors import UserError


def missing(path: str) -> UserError:
    """The file is not there."""
    return UserError(f"there is no file {path!r}; check its name and folder.")


def not_a_file(path: str) -> UserError:
    """A folder or a device stands where a file is expected."""
    return UserError(f"{path!r} is not a file; name the files in it one by one.")


def unreadable(path: str, reason: str) -> UserError:
    """The system does not let the file be opened."""
    return UserError(f"{path!r} cannot be opened ({reason}); check that you may read it, then try again.")


def unknown_format(name: str, accepted: str) -> UserError:
    """The suffix belongs to no reader."""
    return UserError(f"{name!r} is in none of the formats read here ({accepted}); save it as one of them.")


def office_format(name: str) -> UserError:
    """The suffix belongs to an office program whose own format is not read."""
    return UserError(
        f"{name!r} is in a format that only its own program reads; open it there, save it as .docx or PDF, "
        "and use that file."
    )


def empty(name: str) -> UserError:
    """The file has no content."""
    return UserError(f"{name!r} is empty; check that it was saved or copied completely.")


def too_large(name: str, megabytes: int) -> UserError:
    """The file, or what is packed into it, passes the limit."""
    return UserError(f"{name!r} is larger than {megabytes} MB; divide it into parts, or save it without its pictures.")


def no_text(name: str) -> UserError:
    """The file was read and has no characters: scanned pages, most often."""
    return UserError(
        f"{name!r} has no text, only pictures of it, or nothing; run text recognition (OCR) on it first, "
        "and use the result."
    )


def encrypted(name: str) -> UserError:
    """A password is needed."""
    return UserError(f"{name!r} is protected by a password; save a copy without one and use that.")


def damaged(name: str, kind: str) -> UserError:
    """The content is not what the suffix says, or is broken."""
    return UserError(f"{name!r} is damaged, or no {kind}; open it in its own program, save it anew, and try again.")


def unknown_encoding(name: str) -> UserError:
    """The bytes are no text in any of the encodings known here."""
    return UserError(
        f"{name!r} is no text in UTF-8, UTF-16 or GB18030; open it in the program it was written with, "
        "save it as UTF-8, and try again."
    )
