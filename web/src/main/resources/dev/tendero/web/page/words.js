const LANGUAGES = ["es", "en", "pt"];

/**
 * The texts and formats of the first language that we speak.
 *
 * @param tags languages in the order in which they are wished for; some may be missing
 * @param bot what the assistant is called, if anything
 */
export async function speak(tags, bot) {
  const wanted = tags.map((tag) => (tag ?? "").slice(0, 2).toLowerCase());
  const language = wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
  const { default: text } = await import(`./text-${language}.js`);
  const format = (options) => {
    const formatter = new Intl.DateTimeFormat(language, options);
    return (at) => formatter.format(new Date(at));
  };
  return {
    text: bot ? { ...text, they: bot } : text,
    language,
    clock: format({ timeStyle: "short" }),
    day: format({ dateStyle: "long" }),
    moment: format({ dateStyle: "medium", timeStyle: "short" }),
    money: (amount, currency) => money(language, amount, currency),
  };
}

function money(language, amount, currency) {
  try {
    return new Intl.NumberFormat(language, { style: "currency", currency, useGrouping: "always" }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}
