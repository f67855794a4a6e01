"""The editor of the portal: a lender's own text, checked beside it; nothing of the text is stored or logged."""
