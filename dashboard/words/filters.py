"""The words of the menu of places, English and Chinese."""

FILTERS: dict[str, tuple[str, str]] = {
    "filter.city.all": ("{province}: all of it ({n})", "{province}：全境（{n}）"),
    "filter.city.one": ("{province}: {name} ({n})", "{province}：{name}（{n}）"),
    "filter.city.hint": ("Type a province or city", "输入省份或城市"),
}
