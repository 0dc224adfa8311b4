"""The sentences the assistant itself says, in English and Chinese: plain, and offering the next step."""

from corpus.document import Authority, Document, Language

AUTHORITY: dict[Authority, dict[Language, str]] = {
    "official": {"en": "official text", "zh": "官方文本"},
    "reported": {"en": "a news report, not the official text", "zh": "新闻报道，非官方文本"},
    "digest": {
        "en": "a digest of public sources, not the official text",
        "zh": "依据公开来源编写的摘要，非官方文本",
    },
    "rendering": {
        "en": "our own translation of a news report, not the official text",
        "zh": "新闻报道的译文，非官方文本",
    },
    "user": {"en": "added by your office", "zh": "本单位添加的文件"},
}
_TEXTS: dict[str, dict[Language, str]] = {
    "according_to": {"en": "According to {title} ({authority}):", "zh": "据{title}（{authority}）："},
    "not_in_documents": {
        "en": "I did not find this in the documents.",
        "zh": "在文件中没有找到这方面的内容。",
    },
    "missing": {"en": "Nothing in them speaks of: {missing}.", "zh": "文件中没有提到：{missing}。"},
    "missing_nearby": {
        "en": "The closest passages do not speak of: {missing}.",
        "zh": "最接近的段落没有提到：{missing}。",
    },
    "read_as": {"en": "I read {words}.", "zh": "已将{words}。"},
    "read_word": {"en": "“{typed}” as “{meant}”", "zh": "“{typed}”读作“{meant}”"},
    "unknown_part": {"en": "Not known:", "zh": "尚不清楚的部分："},
    "not_all_named": {"en": "They do not name all {asked}.", "zh": "文件没有列全这{asked}个。"},
    "without_document_number": {"en": "They give no document number for it.", "zh": "文件没有给出相应的文号。"},
    "without_area": {"en": "They give no area for it.", "zh": "文件没有给出相应的面积。"},
    "without_population": {"en": "They give no population for it.", "zh": "文件没有给出相应的人口。"},
    "without_money": {"en": "They give no sum of money for it.", "zh": "文件没有给出相应的金额。"},
    "without_frequency": {"en": "They do not say how often.", "zh": "文件没有写明频次。"},
    "without_day": {"en": "They give no date for it.", "zh": "文件没有给出相应的日期。"},
    "without_date": {"en": "They give no date or time for it.", "zh": "文件没有给出相应的时间。"},
    "without_reason": {"en": "They give no reason for it.", "zh": "文件没有说明原因。"},
    "without_amount": {"en": "They give no figure for it.", "zh": "文件没有给出相应的数字。"},
    "without_body": {"en": "They do not say who.", "zh": "文件没有写明由谁。"},
    "without_contact": {"en": "They give no number or address to turn to.", "zh": "文件没有给出相应的联系方式。"},
    "only_planned": {"en": "They only give what is to be reached later.", "zh": "文件只给出了今后要达到的目标。"},
    "nothing_denied": {"en": "They do not say what is not to be done.", "zh": "文件没有写明不得做什么。"},
    "without_condition": {"en": "They do not say on what conditions.", "zh": "文件没有写明条件。"},
    "no_progress": {"en": "They do not say what has come of it so far.", "zh": "文件没有说明目前的进展。"},
    "no_consequence": {"en": "They do not say what follows from it.", "zh": "文件没有写明后果。"},
    "not_told": {"en": "They mention it without telling that.", "zh": "文件提到了它，但没有写明这一点。"},
    "not_specified": {"en": "They mention it without saying which.", "zh": "文件提到了这一点，但没有具体说明是哪些。"},
    "without_definition": {"en": "They do not say what it means.", "zh": "文件没有说明它的含义。"},
    "not_compared": {
        "en": "They do not put them in such an order.",
        "zh": "文件没有对它们作这样的比较或排序。",
    },
    "counted": {"en": "{shown} of the {total} that are listed:", "zh": "所列{total}个中有{shown}个："},
    "letterhead_issuer": {"en": "who issued it", "zh": "由谁印发"},
    "letterhead_date": {"en": "when it was issued", "zh": "何时印发"},
    "letterhead_number": {"en": "its document number", "zh": "文号"},
    "missing_part": {"en": "I found no clear answer to: {parts}.", "zh": "没有找到明确答案的部分：{parts}。"},
    "larger": {"en": "The larger figure of the two:", "zh": "两个数字中较大的："},
    "smaller": {"en": "The smaller figure of the two:", "zh": "两个数字中较小的："},
    "larger_of_many": {"en": "The largest of these figures:", "zh": "以上数字中最大的："},
    "smaller_of_many": {"en": "The smallest of these figures:", "zh": "以上数字中最小的："},
    "foremost": {"en": "Of the {total} that are listed:", "zh": "所列{total}项中："},
    "in_section": {"en": "Under “{section}”:", "zh": "见“{section}”："},
    "shared": {"en": "Both have:", "zh": "两者都有："},
    "other_language": {
        "en": "This document exists in Chinese only; it is quoted as it stands.",
        "zh": "该文件只有英文文本，以下照录原文。",
    },
    "out_of_scope": {
        "en": "That is outside what I do: I answer questions about the documents held here, such as their scope, responsibilities and support measures. Please ask about those.",
        "zh": "这不在我的职责范围内：我只回答与所收文件有关的问题，例如适用范围、各方职责和支持措施。请就这些内容提问。",
    },
    "refused": {
        "en": "I do not follow instructions of that kind. I answer questions about the documents held here; please ask one.",
        "zh": "我不执行这类指令。我只回答与所收文件有关的问题，请提出这样的问题。",
    },
    "closing": {
        "en": "You are welcome. Ask again whenever something in the documents is unclear.",
        "zh": "不客气。文件中如有不清楚的地方，请随时再问。",
    },
    "greeting": {
        "en": "Hello. Ask me about the documents held here, for example who must do what, or which support is offered; I answer with the exact passages.",
        "zh": "您好。请就所收文件提问，例如由谁负责什么、有哪些支持措施；我会用原文作答并注明出处。",
    },
    "official": {"en": "The text held here is the official one.", "zh": "这里收录的是官方文本。"},
    "not_official": {"en": "The text held here is not the official one.", "zh": "这里收录的不是官方文本。"},
    "about": {
        "en": "I answer questions about the documents held here and cite the exact passages; what they do not say, I do not say. I hold: {documents}.",
        "zh": "我依据所收文件回答问题，并逐句注明出处；文件没有写的，我不说。目前收有：{documents}。",
    },
    "which_one": {
        "en": "Which one do you mean? The answer differs for: {readings}.",
        "zh": "请问指的是哪一个？以下各项的答案不同：{readings}。",
    },
    "yes": {"en": "Yes.", "zh": "是的。"},
    "no": {"en": "No.", "zh": "不是。"},
    "not_allowed": {"en": "No, it may not.", "zh": "不可以。"},
    "other_figure": {
        "en": "The documents do not say “{asked}”, they say “{told}”:",
        "zh": "文件写的不是“{asked}”，而是“{told}”：",
    },
    "false_premise": {
        "en": "The documents do not say so; they say:",
        "zh": "文件不是这样写的，而是：",
    },
    "not_among": {
        "en": "Not as such: “{name}” is not among the {total} that the documents list, though one of them may include it:",
        "zh": "没有这样写：文件列出的{total}项中没有“{name}”，但它可能包含在其中某一项之内：",
    },
    "not_named": {
        "en": "Not as such: “{name}” is not named among the {total} that the documents list, though one of them may include it:",
        "zh": "没有这样写：文件列出的{total}项中没有“{name}”，但它可能包含在其中某一项之内：",
    },
    "not_listed": {
        "en": "Not as such: “{name}” is not among the {total} that the documents list:",
        "zh": "没有这样写：文件列出的{total}项中没有“{name}”：",
    },
    "not_covered": {
        "en": "Not as such: “{name}” is not named among the parts that the documents list:",
        "zh": "没有这样写：文件列出的组成部分中没有“{name}”：",
    },
    "clarify": {
        "en": "Please say a little more: what should I look up in the documents?",
        "zh": "请说得再具体一些：要我在文件中查什么？",
    },
    "approved": {
        "en": "This answer was approved by {reviewer} on {day}.",
        "zh": "本回答已由{reviewer}于{day}审定。",
    },
    "empty": {"en": "The question is empty: please type a question.", "zh": "问题是空的：请输入一个问题。"},
    "too_long": {
        "en": "The question has {length} characters; at most {most} are read. Please shorten it.",
        "zh": "问题有{length}个字符，最多只能读{most}个，请缩短后再问。",
    },
    "failed": {
        "en": "Something went wrong inside the assistant and the question was not answered. Please ask again; if it happens again, run `policy-assistant doctor`.",
        "zh": "助手内部出错，未能回答。请再问一次；若仍出错，请运行 `policy-assistant doctor`。",
    },
    "llm_unreachable": {
        "en": "The language model could not be reached, so the passages are quoted as they stand.",
        "zh": "未能连接语言模型，以上照录原文。",
    },
    "llm_late": {
        "en": "The language model did not answer in time, so the passages are quoted as they stand.",
        "zh": "语言模型未能及时作答，以上照录原文。",
    },
    "llm_unusable": {
        "en": "What the language model wrote could not be used, so the passages are quoted as they stand.",
        "zh": "语言模型所写的内容无法采用，以上照录原文。",
    },
    "llm_worse": {
        "en": "What the language model wrote did not hold or left something out, so the passages are quoted as they stand.",
        "zh": "语言模型所写的内容与原文不符或有遗漏，以上照录原文。",
    },
    "llm_declined": {
        "en": "The language model found no full answer in these passages; they are quoted as they stand.",
        "zh": "语言模型认为这些段落没有完整回答问题，以上照录原文。",
    },
    "llm_orders": {
        "en": "A passage reads like an order to the assistant, so no language model was asked; it is quoted as it stands.",
        "zh": "有段落的文字像是对助手下达的指令，因此没有使用语言模型，以上照录原文。",
    },
    "llm_hidden": {
        "en": "A passage has invisible characters; the language model was not shown them.",
        "zh": "段落中含有不可见字符，未提供给语言模型。",
    },
    "hidden_in_question": {
        "en": "The question had invisible characters; they were left out.",
        "zh": "问题中含有不可见字符，已略去。",
    },
    "duties_question": {"en": "What must {actor} do?", "zh": "{actor}要做什么？"},
    "items": {"en": "items", "zh": "项"},
    "provisions": {"en": "provisions", "zh": "项规定"},
}


def say(message: str, language: Language, **values: object) -> str:
    """The `message` in `language`, with `values` filled in."""
    return _TEXTS[message][language].format(**values)


def own_sentences() -> tuple[str, ...]:
    """Every sentence that the assistant may say of its own, its blanks unfilled, in both languages."""
    return tuple(text for message in _TEXTS.values() for text in message.values())


def according_to(document: Document, language: Language) -> str:
    """The lead-in that names a document and how authoritative its text is."""
    authority = AUTHORITY[document.authority][language]
    return say("according_to", language, title=document.short_title or document.title, authority=authority)


def heading(name: str, language: Language) -> str:
    """`name` as it stands over what is said of it."""
    return f"{name[:1].upper()}{name[1:]}{'：' if language == 'zh' else ':'}"


def join_words(words: list[str], language: Language) -> str:
    """`words` as a list inside a sentence."""
    return ("、" if language == "zh" else ", ").join(words)
