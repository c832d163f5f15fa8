"""Who is heard: the people of a document, what they are quoted as saying, who goes on."""
