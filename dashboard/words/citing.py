"""The words for citing a record or document and for reporting an error, English and Chinese."""

CITING: dict[str, tuple[str, str]] = {
    "cite.record": (
        "“{title}” (record {id}), China AI Hub Atlas, data version {version}. {address} "
        "(accessed {day}).",
        "《{title}》（记录 {id}），中国人工智能地图集，数据版本 {version}。"
        "{address}（{day}访问）。",
    ),
    "cite.document": (
        "{source}. As read in China AI Hub Atlas, data version {version}: {address} "
        "(accessed {day}).",
        "{source}。据中国人工智能地图集，数据版本 {version}：{address}（{day}访问）。",
    ),
    "cite.heading": ("Cite", "引用"),
    "cite.note": (
        "The address is permanent: it leads here whatever the filters.",
        "网址固定，与筛选条件无关。",
    ),
    "report.open": ("Report an error", "报告错误"),
    "report.note": (
        "Copy this text, fill in the last three lines and send it to whoever runs this atlas.",
        "复制下列文字，填写最后三行，发送给本地图集的维护者。",
    ),
    "report.correct": (
        "You may correct it yourself on the Review page.",
        "也可在“审核”页自行更正。",
    ),
    "report.text": (
        "Error in China AI Hub Atlas, data version {version}\n"
        "Record: {title} ({id})\n"
        "Address: {address}\n"
        "Recorded: {fields}\n"
        "Quote: {quote}\n"
        "Source: {source}\n"
        "What is wrong: \n"
        "What is right: \n"
        "Where it says so: ",
        "中国人工智能地图集有误，数据版本 {version}\n"
        "记录：{title}（{id}）\n"
        "网址：{address}\n"
        "现记为：{fields}\n"
        "原文：{quote}\n"
        "来源：{source}\n"
        "错误之处：\n"
        "正确内容：\n"
        "依据：",
    ),
    "record.moved.one": (
        "The record “{id}” is now part of this one.",
        "编号为“{id}”的记录现已并入本记录。",
    ),
    "record.moved.many": (
        "The record “{id}” is now {n} records; this is the one with most of its evidence.",
        "编号为“{id}”的记录现分为 {n} 条；本记录含其大部分依据。",
    ),
}
