"""The words of downloads and of the notes that go with them, English and Chinese."""

EXPORTS: dict[str, tuple[str, str]] = {
    "export.open": ("Download", "下载"),
    "export.open.hint": ("Take these records along", "下载所选记录"),
    "export.lede.one": (
        "1 record, with its quote, source and day.",
        "1 条记录，附原文、来源与日期。",
    ),
    "export.lede.many": (
        "{n} records, each with its quote, source and day.",
        "{n} 条记录，均附原文、来源与日期。",
    ),
    "export.xlsx": ("Excel workbook", "Excel 工作簿"),
    "export.xlsx.hint": (
        "With sheets for evidence, sources and notes",
        "含原文依据、来源与说明各表",
    ),
    "export.csv": ("CSV", "CSV"),
    "export.csv.hint": ("Opens in Excel, Chinese included", "可直接用 Excel 打开，中文不乱码"),
    "export.parquet": ("Parquet", "Parquet"),
    "export.parquet.hint": ("Typed columns, for pandas, R or DuckDB", "带类型的列，供程序读取"),
    "export.geojson": ("GeoJSON", "GeoJSON"),
    "export.geojson.hint": (
        "Provinces and cities as points, with totals and records",
        "省、市点位，附合计与记录",
    ),
    "export.package": ("Whole data set (zip)", "全部数据（zip）"),
    "export.package.hint": (
        "All tables without filters, with their description and licence",
        "不加筛选的全部数据表，附说明与许可",
    ),
    "export.api": ("The same as JSON", "JSON 接口"),
    "export.api.hint": (
        "The address at which programs get this selection",
        "程序可由此网址读取所选记录",
    ),
    "export.sheet.initiatives": ("Initiatives", "项目"),
    "export.sheet.evidence": ("Evidence", "原文依据"),
    "export.sheet.sources": ("Sources", "来源"),
    "export.sheet.notes": ("Notes", "说明"),
    "export.records": ("Records", "记录"),
    "export.of": ("{records} of the {n} in the data set", "{records}（全部数据共 {n} 条）"),
    "export.version": ("Data version", "数据版本"),
    "export.day": ("Downloaded on", "下载日期"),
    "export.address": ("Address of this view", "本视图网址"),
    "export.cite": ("Cite as", "引用格式"),
    "export.cite.text": (
        "China AI Hub Atlas, data version {version}.",
        "中国人工智能地图集，数据版本 {version}。",
    ),
    "export.beware": ("Beware", "注意"),
    "export.beware.text": (
        "Amounts are what documents state, not what was paid. Records are read by machine: check "
        "the quote before you use a number. Amounts that places may share are not to be added up; "
        "the app says which.",
        "金额为文献所述，并非实际支出。记录由程序识读，引用数字前请核对原文。"
        "各地可能共有的金额不可直接相加，详见应用内说明。",
    ),
    "export.filters": ("Filters", "筛选条件"),
    "export.filters.none": ("None: the whole data set", "无：全部数据"),
    "export.licence": ("Licence", "许可"),
    "export.licence.records": ("Of the records", "记录的许可"),
    "export.licence.records.text": ("Apache License 2.0", "Apache License 2.0"),
    "export.licence.quotes": ("Of the quotes", "原文的许可"),
    "export.licence.quotes.text": (
        "They belong to their publishers and are quoted as evidence.",
        "版权归原发布者所有，此处仅作为依据引用。",
    ),
    "export.licence.reference": ("Of places and rates", "地点与汇率的许可"),
    "export.licence.reference.text": (
        "Coordinates: GeoNames, CC BY 4.0. Exchange rates: European Central Bank.",
        "坐标：GeoNames（CC BY 4.0）。汇率：欧洲中央银行。",
    ),
    "export.fields": ("What the columns mean", "各列含义"),
    "export.field.initiative_id": ("Key of the record.", "记录编号。"),
    "export.field.title": ("Short English name.", "英文简称。"),
    "export.field.title_zh": ("Short Chinese name.", "中文简称。"),
    "export.field.kind": (
        "fund, subsidy, plan, infrastructure, proposal or ecosystem (a fact, no commitment).",
        "fund 基金，subsidy 补贴，plan 行动方案，infrastructure 基础设施，proposal 建议，"
        "ecosystem 产业情况（非承诺）。",
    ),
    "export.field.status": (
        "proposed, announced or launched.",
        "proposed 提议，announced 已公布，launched 已启动。",
    ),
    "export.field.level": (
        "national, province or city.",
        "national 中央，province 省级，city 市级。",
    ),
    "export.field.place_code": (
        "GB/T 2260 code of the place whose record it is; 100000 for the central government.",
        "所属地区的 GB/T 2260 代码；100000 为中央政府。",
    ),
    "export.field.place": ("Its English name.", "其英文名。"),
    "export.field.place_zh": ("Its Chinese name.", "其中文名。"),
    "export.field.province_code": (
        "Code of its province; empty for the central government.",
        "所属省级单位代码；中央政府为空。",
    ),
    "export.field.province": ("English name of its province.", "所属省级单位英文名。"),
    "export.field.city_code": (
        "Code of the city; empty at province level.",
        "所属地级市代码；省级为空。",
    ),
    "export.field.city": ("English name of the city.", "所属地级市英文名。"),
    "export.field.amount": (
        "As stated, in whole units of the currency; the lower end of a range.",
        "原文所述数额（货币单位）；区间取下限。",
    ),
    "export.field.amount_max": ("Upper end of a stated range.", "原文所述区间的上限。"),
    "export.field.currency": ("ISO 4217 code of the amount.", "货币的 ISO 4217 代码。"),
    "export.field.amount_cny": ("The same in yuan.", "折合人民币（元）。"),
    "export.field.amount_cny_low": (
        "Lowest reading in yuan where sources differ.",
        "来源不一时的最低读数（元）。",
    ),
    "export.field.amount_cny_high": (
        "Highest reading in yuan where sources differ.",
        "来源不一时的最高读数（元）。",
    ),
    "export.field.amount_role": (
        "size (of the whole), annual, cap (for one recipient), target or other.",
        "size 总规模，annual 年度，cap 单个上限，target 目标，other 其他。",
    ),
    "export.field.amount_qualifier": (
        "exact, about, at_least or at_most.",
        "exact 确数，about 约，at_least 至少，at_most 至多。",
    ),
    "export.field.amount_basis": (
        "own, joint (shared with other places) or unclear.",
        "own 本地独有，joint 与他地共有，unclear 不明。",
    ),
    "export.field.date_start": (
        "First day on which it may have been announced; empty where no document tells.",
        "公布时间的最早可能日；文献未说明则为空。",
    ),
    "export.field.date_end": ("Last such day.", "公布时间的最晚可能日。"),
    "export.field.sectors": (
        "What the AI is for; several are joined by semicolons.",
        "应用领域，多项以分号相隔。",
    ),
    "export.field.actors": (
        "Who announces or proposes it, with the role in brackets.",
        "宣布或提议者，括号内为身份。",
    ),
    "export.field.sources": ("Number of documents.", "来源文献数。"),
    "export.field.conflicts": ("Fields on which documents disagree.", "文献说法不一的字段。"),
    "export.field.confidence": ("0 to 1: how sure the reading is.", "识读把握，0 至 1。"),
    "export.field.review": (
        "machine (read by machine only), accepted, corrected, unsure or reopened.",
        "machine 仅机器识读，accepted 已确认，corrected 已更正，unsure 存疑，reopened 待复核。",
    ),
    "export.field.quote": (
        "The words of its strongest source, verbatim.",
        "最有力来源的原文，一字未改。",
    ),
    "export.field.quote_page": ("Page of a PDF on which they begin.", "原文在 PDF 中的起始页。"),
    "export.field.source_publisher": ("Who published that source.", "该来源的发布者。"),
    "export.field.source_tier": (
        "official, agency, media, company or unknown.",
        "official 政府，agency 通讯社，media 媒体，company 企业，unknown 不详。",
    ),
    "export.field.source_title": (
        "Its title; in quotation marks its opening words where it has none.",
        "标题；无标题者取开头文字并加引号。",
    ),
    "export.field.source_url": ("Its address, where known.", "网址，如已知。"),
    "export.field.source_path": ("The file that was read.", "所读文件。"),
    "export.field.source_date": ("The day that it carries.", "文献所载日期。"),
    "export.field.source_language": ("en or zh.", "en 英文，zh 中文。"),
    "export.field.document_id": ("Key of that source.", "该来源编号。"),
    "export.field.claim_id": ("Key of the quote.", "该原文编号。"),
    "export.field.link": ("The record's permanent address.", "记录的固定网址。"),
}
