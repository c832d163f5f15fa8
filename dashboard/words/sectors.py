"""The words of the Sectors page, English and Chinese."""

SECTORS: dict[str, tuple[str, str]] = {
    "page.sectors": ("Sectors", "领域"),
    "sectors.lede.none": ("No pledge in this selection.", "所选范围内没有承诺。"),
    "sectors.lede.one": ("In 1 pledge {sectors} named.", "1项承诺涉及{sectors}。"),
    "sectors.lede.many": ("In {n} pledges {sectors} named.", "{n}项承诺共涉及{sectors}。"),
    "sectors.named.none": ("no sector is", "0个领域"),
    "sectors.named.one": ("1 sector is", "1个领域"),
    "sectors.named.many": ("{n} sectors are", "{n}个领域"),
    "sectors.lede.unnamed.none": (
        "One that names several counts in each.",
        "提及多个领域的，在各领域分别计入。",
    ),
    "sectors.lede.unnamed.one": (
        "1 of them names none. One that names several counts in each.",
        "其中1项未提及任何领域。提及多个领域的，在各领域分别计入。",
    ),
    "sectors.lede.unnamed.many": (
        "{n} of them name none. One that names several counts in each.",
        "其中{n}项未提及任何领域。提及多个领域的，在各领域分别计入。",
    ),
    "sectors.title.top": (
        "{sector} is named most: {pledges}, in {places}",
        "提及最多的领域是{sector}：{pledges}，分布于{places}",
    ),
    "sectors.title.tie": (
        "No sector is named more often than {sector}: {pledges}, in {places}",
        "{sector}等领域提及最多：各{pledges}，前者分布于{places}",
    ),
    "sectors.places.none": ("no province", "0个省份"),
    "sectors.places.one": ("1 province", "1个省份"),
    "sectors.places.many": ("{n} provinces", "{n}个省份"),
    "sectors.none": ("No pledge in this selection names a sector", "所选范围内的承诺均未提及领域"),
    "sectors.units": (
        "Pledges that name a sector, by province; cities count to theirs. "
        "Click a number for its initiatives.",
        "各省提及各领域的承诺数，城市计入所属省份。点击数字可查看项目。",
    ),
    "sectors.alt": ("Table of provinces by sectors. {finding}.", "省份与领域对照表。{finding}。"),
    "sectors.unnamed": ("none named", "未提及领域"),
    "sectors.all": ("all pledges", "全部承诺"),
    "sectors.cell": ("{place}, {sector}: {pledges}", "{place}，{sector}：{pledges}"),
    "sectors.key.zero": (
        "has pledges or records, none here names it",
        "有承诺或记录，但此处无一提及",
    ),
    "sectors.key.none": ("no record at all in {n}", "全无记录（共检索 {n}）"),
    "sectors.row.none": ("no record found in {n}", "未见记录（共检索 {n}）"),
}
