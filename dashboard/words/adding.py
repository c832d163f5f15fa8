"""The words of the Add documents page, English and Chinese."""

ADDING: dict[str, tuple[str, str]] = {
    "page.add": ("Add documents", "添加文献"),
    "add.title": ("Read a document of your own", "识读您自己的文献"),
    "add.note": (
        "Drop files, paste a text or give an address. You see what is found before anything is "
        "kept.",
        "可放入文件、粘贴文字或给出网址。先看识读结果，再决定是否保存。",
    ),
    "add.read_only": (
        "Read only: documents are taken only when the app is opened on the machine that runs it, "
        "or when it was started with ATLAS_WRITE=1.",
        "只读：仅在运行本应用的电脑上打开，或以 ATLAS_WRITE=1 启动时，方可添加文献。",
    ),
    "add.way": ("How you give it", "添加方式"),
    "add.way.files": ("Files", "文件"),
    "add.way.text": ("Text", "文字"),
    "add.way.address": ("Web address", "网址"),
    "add.files": ("Documents", "文献"),
    "add.files.note": (
        "Drop them here or choose them. PDF, Word, web pages, mails, plain text, or a ZIP of "
        "these; at most {files} files, {megabytes} MB together.",
        "拖放到此处或点击选择。可用 PDF、Word、网页、邮件、纯文本或其 ZIP 压缩包；"
        "一次最多 {files} 个文件，合计 {megabytes} MB。",
    ),
    "add.files.choose": ("Choose files", "选择文件"),
    "add.text": ("The text", "文字内容"),
    "add.text.hint": (
        "Paste an article, a notice or a policy text, in English or Chinese",
        "粘贴报道、公告或政策全文，中英文均可",
    ),
    "add.about": (
        "What the text does not say of itself; each may stay empty",
        "文中未写明的信息，均可留空",
    ),
    "add.about.title": ("Title", "标题"),
    "add.about.publisher": ("Publisher", "发布者"),
    "add.about.published": ("Published on", "发布日期"),
    "add.about.published.hint": ("2025-03-10", "2025-03-10"),
    "add.about.url": ("Its address", "原文网址"),
    "add.address": ("Address of a page or feed", "网页或订阅源的地址"),
    "add.address.hint": ("https://…", "https://…"),
    "add.read": ("Read it", "开始识读"),
    "add.nothing": ("There is nothing to read yet.", "尚无内容可读。"),
    "add.too_many": ("At most {n} files at once; give fewer.", "一次最多 {n} 个文件，请分次添加。"),
    "add.too_long": (
        "At most {n} characters at once; give it as a file.",
        "一次最多 {n} 个字，请改为提供文件。",
    ),
    "add.more.one": ("1 more is not shown.", "另有 1 项未显示。"),
    "add.more.many": ("{n} more are not shown.", "另有 {n} 项未显示。"),
    "add.bad_date": (
        "The date can't be read; write it as 2025-03-10.",
        "日期无法识别，请写成 2025-03-10。",
    ),
    "add.fetching": ("Fetching the page …", "正在获取网页……"),
    "add.reading": ("Reading …", "正在识读……"),
    "add.comparing": ("Comparing with what is known …", "正在与已有记录比对……"),
    "add.building": ("Building the data set …", "正在生成数据……"),
    "add.found": ("{records} in {documents}", "{documents}中有 {records}"),
    "add.found.documents.none": ("no new document", "新文献"),
    "add.found.documents.one": ("1 new document", "1 篇新文献"),
    "add.found.documents.many": ("{n} new documents", "{n} 篇新文献"),
    "add.found.none": ("Nothing new to keep", "没有可保存的新内容"),
    "add.found.balance": (
        "{new} new, {known} already known. Nothing is kept yet.",
        "新增 {new} 条，已有 {known} 条。尚未保存。",
    ),
    "add.found.aside": ("Set aside", "未能采用"),
    "add.save.one": ("Save this document", "保存这篇文献"),
    "add.save.many": ("Save these {n} documents", "保存这 {n} 篇文献"),
    "add.discard": ("Discard", "放弃"),
    "add.back": ("Back", "返回"),
    "add.discarded": ("Discarded. Nothing was kept.", "已放弃，未保留任何内容。"),
    "add.saved.one": (
        "Saved. 1 document was added; all pages show its records now.",
        "已保存。新增 1 篇文献，各页面已显示其记录。",
    ),
    "add.saved.many": (
        "Saved. {n} documents were added; all pages show their records now.",
        "已保存。新增 {n} 篇文献，各页面已显示其记录。",
    ),
    "add.problem": ("That could not be done. {reason}", "未能完成。{reason}"),
    "add.records": ("What was found in it", "从中读出的记录"),
    "add.records.none": (
        "No pledge was found in it. It can be kept all the same: it then counts among the "
        "documents searched.",
        "未读出承诺。仍可保存，将计入已检索的文献。",
    ),
    "add.new": ("New", "新增"),
    "add.joins": ("Already known: another source for", "已有记录，将作为其又一来源："),
    "add.joins.several": (
        "Already known: makes one record of",
        "已有记录，将合并以下各条：",
    ),
    "add.joins.copy": ("Already known, and told again here:", "已有记录，此处为转载："),
    "add.disputed": (
        "Sources would then disagree on: {fields}",
        "届时来源之间将存在分歧：{fields}",
    ),
    "add.copy": (
        "Nearly the same text as this one, so it does not count as another source:",
        "与下列文献内容几乎相同，不另计为来源：",
    ),
    "add.known": (
        "{name} is in the data set already, word for word:",
        "{name}已在数据之中，内容完全相同：",
    ),
    "add.passed.one": ("1 passage was looked at and not taken", "另有 1 处看过但未采用"),
    "add.passed.many": ("{n} passages were looked at and not taken", "另有 {n} 处看过但未采用"),
    "add.list": ("Added earlier", "已添加的文献"),
    "add.list.none": ("No document has been added yet.", "尚未添加文献。"),
    "add.list.note": (
        "They are kept in the folder {folder}, and every later build reads them.",
        "保存在文件夹 {folder} 中，以后每次生成数据都会读取。",
    ),
    "add.list.unread": ("waits for the next build", "等待下次生成数据"),
    "add.remove": ("Remove", "移除"),
    "add.remove.sure": (
        "The file is deleted, and its records go unless other documents give them too.",
        "文件将被删除；若无其他文献支持，其记录也会移除。",
    ),
    "add.remove.yes": ("Remove this document", "移除这篇文献"),
    "add.removed": (
        "Removed “{name}”. The data set was built without it.",
        "已移除“{name}”，数据已重新生成。",
    ),
    "aside.scanned": (
        "It holds pictures of text, no text. Run text recognition (OCR) on it first.",
        "内容是文字的图像，没有可读文字。请先做文字识别（OCR）。",
    ),
    "aside.picture": (
        "A picture. Run text recognition (OCR) on it and give the text.",
        "这是图片。请先做文字识别（OCR），再提供文字。",
    ),
    "aside.encrypted": (
        "It asks for a password. Save it without one and try again.",
        "文件设有密码。请另存为无密码的文件后重试。",
    ),
    "aside.pages": ("It has too many pages. Split it.", "页数过多，请拆分。"),
    "aside.large": (
        "Too large: the limit is 50 MB. Split it, or give the part that matters.",
        "文件过大，上限为 50 MB。请拆分或只提供相关部分。",
    ),
    "aside.bomb": (
        "It unpacks to far more than documents do, so it was not opened.",
        "解压后的体积远超正常文献，未予打开。",
    ),
    "aside.empty": ("It is empty.", "内容为空。"),
    "aside.damaged": (
        "It is damaged or can't be understood. Save it anew, or as plain text.",
        "文件损坏或无法解析。请重新保存，或另存为纯文本。",
    ),
    "aside.not_text": (
        "It is no text that can be read. Save it as UTF-8 text, PDF or Word.",
        "无法读出文字。请另存为 UTF-8 文本、PDF 或 Word。",
    ),
    "aside.nested": (
        "An archive within an archive. Unpack it and give the files.",
        "压缩包中还有压缩包。请解压后提供文件。",
    ),
    "aside.twice": ("The same content was given twice; it is read once.", "内容重复，只读一次。"),
    "aside.scripts": (
        "A web page without text, probably drawn by scripts. Copy its text and paste it here.",
        "网页没有正文，可能由脚本生成。请复制文字后粘贴到此处。",
    ),
    "aside.teaser": (
        "The feed has only a teaser of it. Give the article's own address.",
        "订阅源只有摘要。请提供文章本身的网址。",
    ),
    "aside.skipped": ("A hidden file, so not read.", "隐藏文件，未读取。"),
    "aside.format": (
        "This kind of file can't be read. Save it as PDF, Word (.docx), web page or text.",
        "无法读取此类文件。请另存为 PDF、Word（.docx）、网页或文本。",
    ),
    "aside.mail": (
        "A mail without text of its own. Save what it carries as files.",
        "邮件没有正文。请将附件另存后提供。",
    ),
    "aside.bad_date": ("Its date can't be read.", "日期无法识别。"),
    "aside.private": (
        "This address leads into a private network or to this machine; it is not fetched.",
        "该网址指向内部网络或本机，不予获取。",
    ),
    "aside.no_host": (
        "No such site, or no connection to the internet. Check the address.",
        "找不到该网站，或没有联网。请检查网址。",
    ),
    "aside.bad_address": (
        "This is no web address. It starts with https:// or http://.",
        "这不是网址。网址以 https:// 或 http:// 开头。",
    ),
    "aside.robots": (
        "The site asks programs to stay away, so it was not fetched. Copy the text and paste it "
        "here.",
        "该网站不允许程序获取。请复制文字后粘贴到此处。",
    ),
    "aside.gone": ("There is no such page any more.", "该网页已不存在。"),
    "aside.refused": (
        "The site does not give the page to programs. Copy its text and paste it here.",
        "该网站拒绝提供此页。请复制文字后粘贴到此处。",
    ),
    "aside.busy": ("The site is busy. Try again later.", "网站繁忙，请稍后再试。"),
    "aside.slow": (
        "The site took too long to answer. Try again later.",
        "网站响应过慢，请稍后再试。",
    ),
    "aside.no_answer": (
        "The site does not answer. Check the address and your connection to the internet.",
        "网站没有响应。请检查网址和网络连接。",
    ),
    "aside.no_document": (
        "The address leads to a picture, a video or data, not to a document.",
        "该网址指向图片、视频或数据，不是文献。",
    ),
    "aside.certificate": (
        "The site's certificate can't be trusted, so it was not fetched.",
        "该网站的证书不可信，未予获取。",
    ),
    "aside.proxy": (
        "The way to the internet is barred: the proxy refuses. Ask whoever runs it.",
        "代理服务器拒绝连接，无法上网。请联系管理者。",
    ),
    "aside.redirects": (
        "The address leads on and on without arriving anywhere.",
        "该网址反复跳转，无法到达。",
    ),
    "aside.missing": (
        "A document that this data set was built from is no longer where it was. Build the data "
        "set with “python -m etl build” first.",
        "生成本数据所用的文献已不在原处。请先运行 python -m etl build 重新生成数据。",
    ),
    "aside.not_written": (
        "The folder can't be written to. Check its permissions and the space on the disk.",
        "文件夹无法写入。请检查权限与磁盘空间。",
    ),
    "aside.last": (
        "Without it no document would be left in the data set.",
        "移除后数据中将没有任何文献。",
    ),
    "aside.no_such": ("It is not there any more.", "该文献已不存在。"),
    "aside.other": ("It was set aside: {reason}.", "未能采用：{reason}。"),
    "passed.no_place": ("No place in China is named as acting", "没有写明由哪个地方实施"),
    "passed.compared": ("Another place's, named for comparison", "他地之事，仅作比较"),
    "passed.mentioned": ("Only mentioned: nobody does it", "只是提及，没有实施者"),
    "passed.not_ai": ("Not about AI", "与人工智能无关"),
    "passed.question": ("A question or a supposition", "疑问或假设"),
    "passed.company": ("A company's own affair", "企业自身事务"),
    "passed.denied": ("Denied, or not planned", "已否认或并无计划"),
    "passed.cancelled": ("Called off", "已取消"),
    "passed.outside": ("Said by somebody outside government", "政府以外人士的意见"),
    "passed.abroad": ("Another country's affair", "他国之事"),
}
"""Key → (English, Chinese)."""
