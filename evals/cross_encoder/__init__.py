"""How the cross-encoder was learned: documents and questions written for it, training, and the export to ONNX."""
