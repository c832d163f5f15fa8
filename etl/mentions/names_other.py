"""Names in Chinese texts that begin with no Han surname: 娜仁托娅, 艾力·买买提, 次仁卓玛."""

import re
from collections.abc import Iterator

# Characters that write the syllables of Mongolian, Tibetan, Uyghur and Kazakh names.
_SYLLABLE = (
    "娜仁托娅其木格巴特尔图雅苏日乌兰布和朝鲁斯琴高娃呼吉勒那顺额敦宝音扎西次多卓玛尼丹增旦洛桑"
    "央金平措顿珠拉姆普阿合买提吐逊古丽孜江努肯别克迪艾热依米沙塔萨如恩都毕力嘎达青哈敖登根门"
)
_SPELLED = re.compile(rf"[{_SYLLABLE}]{{3,6}}")
# Given name and father's name, with a dot between them.
_DOTTED = re.compile(rf"[{_SYLLABLE}]{{2,6}}[·•・][{_SYLLABLE}]{{2,7}}")


def other_name_at(folded: str, start: int, after: re.Pattern[str]) -> str | None:
    """The name that starts here, when what can follow a name (`after`) follows it."""
    found = _DOTTED.match(folded, start) or _SPELLED.match(folded, start)
    return found.group() if found and after.match(folded, found.end()) else None


# "乌兰图雅建议，…": who calls for something needs no office beside the name.
_CALLER = re.compile(
    rf"(?:^|[\n。！？；：])\s*([{_SYLLABLE}]{{3,6}})(?=(?:则|还|也|同时)?(?:建议|呼吁|提议|主张))"
)


def other_callers(folded: str) -> Iterator[tuple[int, str]]:
    """Where names open a sentence before the verb of a call, and the names."""
    for match in _CALLER.finditer(folded):
        yield match.start(1), match.group(1)
