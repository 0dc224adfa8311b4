"""What the doctor says, in English and Chinese. Knows no home and no index."""

from corpus.document import Language

# What the findings are about; a leg is named with its language, as in "dense leg, en".
_NAMES_ZH: dict[str, str] = {
    "program": "程序",
    "home": "数据目录",
    "documents": "文件",
    "settings": "设置",
    "network": "网络",
    "language model": "语言模型",
    "model": "向量模型",
    "index": "索引",
    "dense leg": "语义检索",
    "keyword leg": "关键词检索",
    "en": "英文",
    "zh": "中文",
}
_TEXTS: dict[str, tuple[str, str]] = {
    "": ("", ""),
    "error": ("{english}", "{chinese}"),
    "broke_off": ("The check broke off ({error}).", "检查中断（{error}）。"),
    "program": ("Python {python}, {packages}.", "Python {python}，{packages}。"),
    "reinstall": ("Install the program again with `make install`.", "请用 `make install` 重新安装程序。"),
    "home_unwritable": ("The folder {home} cannot be written ({reason}).", "无法写入目录 {home}（{reason}）。"),
    "other_home": (
        "Name another with --home, or give yourself write rights.",
        "请用 --home 指定其他目录，或取得写入权限。",
    ),
    "home": ("The folder {home} can be written.", "目录 {home} 可以写入。"),
    "documents": ("{count} documents can be read.", "{count}个文件可以读取。"),
    "add_anew": (
        "Run `policy-assistant corpus remove {document}`, then add the document again.",
        "请运行 `policy-assistant corpus remove {document}`，再重新添加该文件。",
    ),
    "unknown_variable": ("The variable {variable} stands for no setting.", "变量 {variable} 不对应任何设置。"),
    "unset_or_use": ("Unset it, or use one of {known}.", "请取消该变量，或使用：{known}。"),
    "settings_read": ("They are read from {file}.", "设置读自 {file}。"),
    "settings_default": ("There is no {file}: the defaults hold.", "没有 {file}：采用默认设置。"),
    "download": (
        "allow_download is on: the embedding model {model!r} may be fetched from its hub.",
        "allow_download 已开启：可能会从模型库下载向量模型 {model!r}。",
    ),
    "no_download": ("Once it is there, set allow_download to false.", "下载完成后，请将 allow_download 设为 false。"),
    "tracing": (
        "{variable} is on: what goes through LangChain is sent to another machine.",
        "{variable} 已开启：经过 LangChain 的内容会发往其他机器。",
    ),
    "unset": ("Unset {variable}.", "请取消 {variable}。"),
    "sent": (
        "Questions and passages are sent to the language model at {server}.",
        "问题和段落会发往 {server} 的语言模型。",
    ),
    "own_server": (
        "Where they must not leave, name a server of your own.",
        "如果内容不得外传，请指定本单位的服务器。",
    ),
    "no_network": ("Nothing here reaches the network.", "没有任何内容访问网络。"),
    "no_network_no_model": (
        "Nothing here reaches the network. No language model is set.",
        "没有任何内容访问网络。未设置语言模型。",
    ),
    "llm_trouble": (
        "The language model is {model} at {server}, but {trouble}.",
        "语言模型为 {server} 的 {model}，但未能正常应答（{trouble}）。",
    ),
    "llm_see": (
        "Answers are extractive meanwhile; see whether its server runs, and correct [llm] in the settings.",
        "此间的回答取自文件原文；请检查其服务器是否运行，并更正设置中的 [llm]。",
    ),
    "llm_answers": (
        "The language model is {model} at {server}, and answers.",
        "语言模型为 {server} 的 {model}，应答正常。",
    ),
    "model": ("The embedding model is {model}.", "向量模型为 {model}。"),
    "no_index": (
        "No index is built, so the search legs were not tried.",
        "尚未建立索引，因此没有检验检索。",
    ),
    "stale_index": (
        "The index is older than the documents or settings, so the search legs were not tried.",
        "索引早于文件或设置的变更，因此没有检验检索。",
    ),
    "build": (
        "Run `policy-assistant index build`; the next question does so too.",
        "请运行 `policy-assistant index build`；下一次提问时也会自动建立。",
    ),
    "index": (
        "Generation {generation} is up to date: {documents} documents, {passages} passages.",
        "版本 {generation} 是最新的：{documents}个文件，{passages}个段落。",
    ),
    "canaries": ("{found} of {asked} canaries were found.", "{asked}个检验问题中有{found}个找到原文。"),
    "missed": (
        "{found} of {asked} canaries were found. Not found: {missed}",
        "{asked}个检验问题中有{found}个找到原文。未找到：{missed}",
    ),
    "see_document": ("See whether a document says it.", "请查看文件中是否有相应内容。"),
    "anew": (
        "Remove the folder {folder} and run `policy-assistant index build`.",
        "请删除目录 {folder}，然后运行 `policy-assistant index build`。",
    ),
}


def told(key: str, language: Language, /, **values: object) -> str:
    """The sentence called `key` in `language`, with `values` filled in; "" for the key ""."""
    return _TEXTS[key][language == "zh"].format(**values)


def name_told(name: str, language: Language) -> str:
    """What a finding is about, in `language`."""
    return name if language == "en" else "，".join(_NAMES_ZH[part] for part in name.split(", "))
