"""How every workbook of Samordna is dressed: headers stay in view, rows are as high as their texts, no cell is a formula."""
