"""The words for an initiative's life and for what it belongs to."""

LIFE: dict[str, tuple[str, str]] = {
    "life.title": ("Its life so far", "进展历程"),
    "life.undated": ("no date told", "未注明时间"),
    "life.reported": ("reported {date}", "{date}报道"),
    "life.silent.none": (
        "Last heard of on {date}, less than a month ago.",
        "最近消息：{date}，距今不足一个月。",
    ),
    "life.silent.one": (
        "Last heard of on {date}: silent for 1 month.",
        "最近消息：{date}，此后1个月未见消息。",
    ),
    "life.silent.many": (
        "Last heard of on {date}: silent for {n} months.",
        "最近消息：{date}，此后{n}个月未见消息。",
    ),
    "life.unheard": (
        "No document about it has a date, so it can't be told for how long it has been silent.",
        "相关文献均无日期，无从得知已多久未见消息。",
    ),
    "parts.of": ("Part of:", "隶属于："),
    "parts.has": ("It includes:", "包含："),
}
