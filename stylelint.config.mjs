export default {
  extends: "stylelint-config-standard",
  rules: {
    // Block, part and kind, as in hub-card, hub-card__count, hub-card--empty.
    "selector-class-pattern": "^hub-[a-z]+(-[a-z]+)*(__[a-z]+(-[a-z]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$",
    // It compares selectors of parts that never meet, and knows nothing of the layer that the base is in.
    "no-descending-specificity": null,
    // Names of fonts keep their capitals.
    "value-keyword-case": ["lower", { ignoreProperties: ["/^--hub-font/"] }],
    // Safari knows these by their first names alone.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["-webkit-text-size-adjust", "-webkit-box-decoration-break"] }],
  },
};
