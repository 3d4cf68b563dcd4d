// Says beside a story's date how long ago that is, in the language of the page; of the last month it says nothing.
// The pages are whole without it: a page that told its age by itself would be another one each day.
{
  const lang = document.documentElement.lang;
  const place = document.querySelector(".age");
  const days = place ? (Date.now() - Date.parse(place.dataset.day)) / 86400000 : 0;
  if (days > 30 && Intl.RelativeTimeFormat.supportedLocalesOf(lang).length) {
    const words = new Intl.RelativeTimeFormat(lang);
    const years = Math.floor(days / 365.2425);
    place.textContent = years ? words.format(-years, "year") : words.format(-Math.floor(days / 30.44), "month");
  }
}
