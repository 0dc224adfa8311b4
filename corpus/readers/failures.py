"""What a person is told when a file cannot be read: the file, what is wrong with it, what to do next."""

from corpus.errors import UserError


def missing(path: str) -> UserError:
    """The file is not there."""
    return UserError(
        f"there is no file {path!r}; check its name and folder.", chinese=f"没有文件“{path}”；请检查文件名和文件夹。"
    )


def not_a_file(path: str) -> UserError:
    """A folder or a device stands where a file is expected."""
    return UserError(
        f"{path!r} is not a file; name the files in it one by one.", chinese=f"“{path}”不是文件；请逐个指明其中的文件。"
    )


def unreadable(path: str, reason: str) -> UserError:
    """The system does not let the file be opened."""
    return UserError(
        f"{path!r} cannot be opened ({reason}); check that you may read it, then try again.",
        chinese=f"无法打开“{path}”（{reason}）；请确认您有读取权限，然后重试。",
    )


def unknown_format(name: str, accepted: str) -> UserError:
    """The suffix belongs to no reader."""
    return UserError(
        f"{name!r} is in none of the formats read here ({accepted}); save it as one of them.",
        chinese=f"“{name}”不是可以读取的格式（{accepted}）；请另存为其中一种。",
    )


def office_format(name: str) -> UserError:
    """The suffix belongs to an office program whose own format is not read."""
    return UserError(
        f"{name!r} is in a format that only its own program reads; open it there, save it as .docx or PDF, "
        "and use that file.",
        chinese=f"“{name}”的格式只有其自身的程序才能读取；请在该程序中打开，另存为 .docx 或 PDF 后再使用。",
    )


def empty(name: str) -> UserError:
    """The file has no content."""
    return UserError(
        f"{name!r} is empty; check that it was saved or copied completely.",
        chinese=f"“{name}”是空文件；请确认保存或复制是否完整。",
    )


def too_large(name: str, megabytes: int) -> UserError:
    """The file, or what is packed into it, passes the limit."""
    return UserError(
        f"{name!r} is larger than {megabytes} MB; divide it into parts, or save it without its pictures.",
        chinese=f"“{name}”超过 {megabytes} MB；请拆分文件，或去掉图片后另存。",
    )


def no_text(name: str) -> UserError:
    """The file was read and has no characters: scanned pages, most often."""
    return UserError(
        f"{name!r} has no text, only pictures of it, or nothing; run text recognition (OCR) on it first, "
        "and use the result.",
        chinese=f"“{name}”中没有文字，只有图片或没有内容；请先进行文字识别（OCR），再使用识别结果。",
    )


def encrypted(name: str) -> UserError:
    """A password is needed."""
    return UserError(
        f"{name!r} is protected by a password; save a copy without one and use that.",
        chinese=f"“{name}”有密码保护；请另存一份不带密码的副本后使用。",
    )


def damaged(name: str, kind: str) -> UserError:
    """The content is not what the suffix says, or is broken."""
    return UserError(
        f"{name!r} is damaged, or no {kind}; open it in its own program, save it anew, and try again.",
        chinese=f"“{name}”已损坏，或者不是 {kind}；请在其自身的程序中打开，重新保存后再试。",
    )


def unknown_encoding(name: str) -> UserError:
    """The bytes are no text in any of the encodings known here."""
    return UserError(
        f"{name!r} is no text in UTF-8, UTF-16 or GB18030; open it in the program it was written with, "
        "save it as UTF-8, and try again.",
        chinese=f"“{name}”不是 UTF-8、UTF-16 或 GB18030 编码的文本；请在原程序中打开，另存为 UTF-8 后再试。",
    )
