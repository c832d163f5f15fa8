"""China AI Hub Atlas: documents in, evidence-linked records of AI pledges out.

One straight line; each room takes one type in and hands one type on, and no room reaches back:

    fetch     pages of the web       → snapshots: files like any other
    read      files                  → Document
    sections  Document               → Section
    mentions  Section                → Mentions
    claims    sections and mentions  → Claim or Rejection, each with its reasons
    copies    all documents          → the reprints among them, linked
    merge     claims of all documents → Initiative, disagreements kept
    dataset   everything             → the tables of the data set

`model` holds the types, `reference` what people edit (places, cue words, rates); `extraction` joins
the rooms for one document and remembers what came of it (`cache`), `pipeline` joins them for all,
`cli` is the command line.
"""
