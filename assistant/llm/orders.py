"""Orders: whether a text speaks to the assistant instead of to the reader of a policy. Better once too often."""

import re

from assistant.language.forms import INSTRUCTION

_ASSISTANT = r"(?:assistants?|chat ?bots?|bots?|AIs?|(?:language )?models?|LLMs?|agents?)"
_REPLY = r"(?:answers?|repl(?:y|ies)|responses?|output)"
_ENGLISH = re.compile(
    rf"\b(?:to|for|dear|attention|hey|as an?) (?:the |this |any |all |every )?(?:AI )?{_ASSISTANT}\b"
    rf"|\b(?:system|developer|admin\w*) (?:message|prompt|note|instruction|override)s?\b"
    rf"|\b(?:begin|start|end|open|close|finish|preface|prefix|append) (?:each|every|all|your|the|any) {_REPLY}\b"
    rf"|\b(?:in|to|of|with|at the end of) (?:your|every|each) {_REPLY}\b"
    rf"|\byour (?:{_REPLY}|instructions?|prompt|rules)\b"
    r"|\b(?:tell|inform|remind|convince|ask) (?:the )?(?:users?|readers?|person|people|customers?)\b"
    rf"|\b(?:the )?(?:right|correct|true|only|best) {_REPLY} (?:is|are|must|should)\b"
    r"|\b(?:answer|reply|respond|say|write|output|print)\b.{0,40}"
    r"\b(?:with (?:the )?(?:words?|only)|instead|word for word)\b"
    r"|\b(?:before|when|while|instead of) (?:answering|replying|responding)\b|<\|?(?:im_|system|assistant|user|/?s>)",
    re.IGNORECASE | re.DOTALL,
)
_CHINESE = re.compile(
    r"(?:致|告|给|提示|请|各位)(?:智能|人工智能|AI)?(?:助手|助理|机器人|模型)|系统(?:消息|提示|指令|通知[:：])|作为(?:一[个名])?(?:AI|人工智能|助手|语言模型)"
    r"|(?:在|于)?(?:每[个次条]|所有|你的|任何)(?:回答|回复|答复|输出)|(?:回答|回复|答复|作答)(?:问题)?(?:之?前|时|的?开头|的?结尾|末尾)"
    r"|告诉(?:用户|读者|提问者|使用者|对方)|正确(?:的)?(?:答案|回答)|(?:只|必须|一律|统一)(?:能|要)?(?:回答|回复|输出)|你(?:现在|必须|应当|要)(?:是|扮演|进入|忽略|回答|输出)"
)


def gives_orders(text: str) -> bool:
    """Whether `text` reads like an order to whoever answers questions, in English or Chinese."""
    return any(pattern.search(text) for pattern in (INSTRUCTION, _ENGLISH, _CHINESE))
