"""Controls: buttons, check boxes, labels and whatever else forms are made of."""
