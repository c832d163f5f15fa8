"""China AI Hub Atlas: documents in, evidence-linked records of AI pledges out.

One straight line; each room takes one type in and hands one type on, and no room reaches back:

    read      files                  → Document
    sections  Document               → Section
    mentions  Section                → Mentions
    claims    sections and mentions  → Claim or Rejection, each with its reasons
    merge     claims of all documents → Initiative, disagreements kept
    dataset   everything             → the tables of the data set

`model` holds the types, `reference` what people edit (places, cue words, rates); `pipeline`
joins the rooms, `cli` is the command line.
"""
