"""The words of the Timeline page, English and Chinese."""

TIMELINE: dict[str, tuple[str, str]] = {
    "page.timeline": ("Timeline", "时间线"),
    "stage.proposed": ("proposed", "提出"),
    "stage.announced": ("announced", "宣布"),
    "stage.launched": ("launched", "启动"),
    "stage.paid_out": ("paid out", "兑付"),
    "stage.cancelled": ("cancelled", "取消"),
    "timeline.lede.one": ("1 initiative: {stages}.", "1个项目：{stages}。"),
    "timeline.lede.many": ("{n} initiatives: {stages}.", "{n}个项目：{stages}。"),
    "timeline.part": ("{n} {stage}", "{stage}{n}个"),
    "timeline.dated": (
        "{dated} have a step with a date; for {undated} no document tells when.",
        "{dated}个至少有一步注明了时间；{undated}个未见文献注明时间。",
    ),
    "timeline.busiest.one": (
        "Most steps fall in {month}: {n} of {all}",
        "{month}步骤最多：{all}步中有{n}步",
    ),
    "timeline.busiest.many": (
        "No month has more steps than {month}: {n} of {all}",
        "{month}等月份步骤最多：各{n}步，共{all}步",
    ),
    "timeline.vague.one": ("1 step, told to no single month", "1个步骤，未具体到某一月份"),
    "timeline.vague.many": (
        "{n} steps, none told to a single month",
        "{n}个步骤，均未具体到某一月份",
    ),
    "timeline.none": (
        "No document tells when any step of these initiatives was taken.",
        "这些项目的各步骤均未见文献注明时间。",
    ),
    "timeline.units": (
        "When each step was taken, as documents tell it. A bar: some day within it. "
        "Click a mark for its record.",
        "各步骤的时间，依文献所述；横条表示其间某日。点击标记可打开记录。",
    ),
    "timeline.alt": (
        "Timeline of {n} initiatives, a line for each with a mark for every dated step. {finding}. "
        "The same steps are in the table below.",
        "{n}个项目的时间线，每个项目一行，每个有日期的步骤一个标记。{finding}。同样的步骤见下方表格。",
    ),
    "timeline.shown": (
        "Drawn: the {n} of {all} with the newest steps; the table has all.",
        "图中为{all}个项目中步骤最新的{n}个；表格列出全部。",
    ),
    "timeline.key.bar": ("some day within the bar", "横条内某日"),
    "timeline.step": ("{stage}: {period}", "{stage}：{period}"),
    "timeline.step.undated": ("{stage}: no date told", "{stage}：未注明时间"),
    "timeline.hover.reported": ("reported {date}", "{date}报道"),
    "timeline.undated": ("Without a date ({n})", "无日期（{n}）"),
    "timeline.undated.note": (
        "No document tells when any of their steps was taken, so they are not on the line.",
        "未见文献注明其任何步骤的时间，故未列入时间线。",
    ),
    "timeline.undated.more": ("All {n} are among the initiatives.", "全部{n}个见项目页。"),
    "group.label": ("Group by", "分组"),
    "group.place": ("By place", "按地区"),
    "group.kind": ("By kind", "按类别"),
    "column.initiative": ("Initiative", "项目"),
    "column.kind": ("Kind", "类别"),
    "column.stage": ("Step", "步骤"),
    "column.start": ("From", "起"),
    "column.end": ("Until", "止"),
    "column.reported": ("Reported", "报道日期"),
}
