"""What a language is told by: script, letters, function words, n-grams; and when nothing is told."""

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.detect import block_lang, detect, script
from generator.detect import words as function_words
from generator.languages import canonical_tag

TEXTS = {
    "af": "Die regering het gister gesê dat hy nie die nuwe wet sal verander voordat die hof besluit het nie.",
    "am": "የከተማው አስተዳደር ዛሬ እንዳስታወቀው አዲሱ ድልድይ ከሁለት ወር በኋላ ለአገልግሎት ክፍት ይሆናል።",
    "ar": "قالت الحكومة أمس إن الجسر الجديد سيفتح أمام السيارات في نهاية الشهر بعد أعمال استمرت عامين.",
    "be": "Учора ўрад паведаміў, што новы мост адкрыюць у канцы месяца, калі будаўнікі скончаць працу.",
    "bg": "Вчера правителството съобщи, че новият мост ще бъде открит в края на месеца след две години работа.",
    "ckb": "حکومەت دوێنێ ڕایگەیاند کە پردە نوێیەکە لە کۆتایی مانگدا دەکرێتەوە و هەموو کەس دەتوانێت بەکاری بهێنێت.",
    "cs": "Vláda včera oznámila, že nový most bude otevřen koncem měsíce, protože dělníci ještě neskončili.",
    "da": "Regeringen sagde i går, at den nye bro først bliver åbnet efter sommeren, fordi arbejdet ikke er færdigt.",
    "de": "Die Regierung hat gestern mitgeteilt, dass die neue Brücke erst am Ende des Monats geöffnet wird.",
    "el": "Η κυβέρνηση ανακοίνωσε χθες ότι η νέα γέφυρα θα ανοίξει στο τέλος του μήνα.",
    "en": "The government said yesterday that the new bridge would be opened at the end of the month.",
    "es": "El gobierno anunció ayer que el nuevo puente se abrirá a finales de mes, según el ministro.",
    "fa": "دولت دیروز اعلام کرد که پل تازه در پایان ماه گشایش می‌یابد و کارگران کار خود را تمام کرده‌اند.",
    "fi": "Hallitus ilmoitti eilen, että uusi silta avataan kuun lopussa, kun työt ovat valmiit.",
    "fr": "Le gouvernement a annoncé hier que le nouveau pont serait ouvert à la fin du mois.",
    "he": "הממשלה הודיעה אתמול כי הגשר החדש ייפתח בסוף החודש, לאחר שנתיים של עבודה.",
    "hi": "सरकार ने कल कहा कि नया पुल महीने के अंत में खोला जाएगा और काम पूरा हो गया है।",
    "hr": "Vlada je jučer priopćila da će novi most biti otvoren krajem listopada, tisuću dana nakon početka radova.",
    "hu": "A kormány tegnap közölte, hogy az új hidat csak a hónap végén nyitják meg a forgalom előtt.",
    "hy": "Կառավարությունը երեկ հայտնեց, որ նոր կամուրջը կբացվի ամսվա վերջին։",
    "id": "Pemerintah mengatakan kemarin bahwa jembatan baru itu akan dibuka pada akhir bulan karena sudah selesai.",
    "it": "Il governo ha annunciato ieri che il nuovo ponte sarà aperto alla fine del mese.",
    "ja": "政府は昨日、新しい橋を今月末に開通させると発表しました。",
    "ka": "მთავრობამ გუშინ განაცხადა, რომ ახალი ხიდი თვის ბოლოს გაიხსნება.",
    "kmr": "Hikûmetê duh da zanîn ku pira nû dê di dawiya mehê de bê vekirin û her kes dikare jê derbas bibe.",
    "ko": "정부는 어제 새 다리를 이달 말에 개통한다고 밝혔다.",
    "lt": "Vyriausybė vakar pranešė, kad naujasis tiltas bus atidarytas mėnesio pabaigoje, kai bus baigti darbai.",
    "lv": "Valdība vakar paziņoja, ka jaunais tilts tiks atklāts mēneša beigās, kad darbi būs pabeigti.",
    "mi": "I kī te kāwanatanga inanahi ka whakatuwheratia te piriti hou ā te mutunga o te marama, i muri i ngā mahi.",
    "mr": "सरकारने काल सांगितले की नवीन पूल महिन्याच्या अखेरीस सुरू होणार आहे आणि काम पूर्ण झाले आहे.",
    "nb": "Regjeringen sa i går at den nye broen ikke blir åpnet før etter sommeren, fordi arbeidet ikke er ferdig.",
    "nn": "Regjeringa sa i går at den nye brua ikkje vert opna før etter sommaren, fordi dei ikkje er ferdige.",
    "ps": "حکومت پرون وویل چې نوی پل به د میاشتې په پای کې پرانیستل شي او خلک به ترې ګټه واخلي.",
    "pt": "O governo anunciou ontem que a nova ponte será aberta no fim do mês, segundo o ministro.",
    "ro": "Guvernul a anunțat ieri că noul pod va fi deschis la sfârșitul lunii, după doi ani de lucrări.",
    "ru": "Вчера правительство сообщило, что новый мост откроют в конце месяца, когда закончатся все работы.",
    "sk": "Vláda včera oznámila, že nový most bude otvorený koncom mesiaca, pretože robotníci ešte neskončili.",
    "so": "Dowladdu waxay shalay sheegtay in buundada cusub la furi doono dhammaadka bisha.",
    "sr": "Vlada je juče saopštila da će novi most biti otvoren u sredu, pre početka nedelje, uprkos lošem vremenu.",
    "sv": "Regeringen sade i går att den nya bron inte öppnas förrän efter sommaren, eftersom arbetet inte är klart.",
    "sw": "Serikali ilisema jana kwamba daraja jipya litafunguliwa mwishoni mwa mwezi baada ya kazi kukamilika.",
    "th": "รัฐบาลแถลงเมื่อวานนี้ว่าสะพานใหม่จะเปิดใช้ปลายเดือนนี้",
    "ti": "መንግስቲ ትማሊ ከም ዝሓበሮ፡ እቲ ሓድሽ ድልድል ኣብ መወዳእታ ወርሒ ክኽፈት እዩ።",
    "tn": "Puso e buile maabane gore borogo jo bošwa bo tla bulwa kwa bokhutlong jwa kgwedi, fa tiro e sena go fela.",
    "tr": "Hükümet dün yeni köprünün ay sonunda açılacağını ve çalışmaların tamamlandığını bildirdi.",
    "ug": "ھۆكۈمەت تۈنۈگۈن يېڭى كۆۋرۈكنىڭ ئاي ئاخىرىدا ئېچىلىدىغانلىقىنى ئېلان قىلدى.",
    "uk": "Учора уряд повідомив, що новий міст відкриють наприкінці місяця, коли закінчаться всі роботи.",
    "ur": "حکومت نے کل کہا ہے کہ نیا پل مہینے کے آخر میں کھول دیا جائے گا اور کام مکمل ہو گیا ہے۔",
    "vi": "Hôm qua chính phủ cho biết cây cầu mới sẽ được mở vào cuối tháng này.",
    "yi": "די רעגירונג האָט נעכטן געזאָגט אַז די נײַע בריק װעט זיך עפֿענען סוף חודש.",
    "zh-Hans": "政府昨天宣布，新的大桥将于本月底开通，届时车辆可以通行。",
    "zh-Hant": "政府昨天宣布，新的大橋將於本月底開通，屆時車輛可以通行。",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_a_sentence_of_news_is_named(lang: str) -> None:
    guess = detect(TEXTS[lang])

    assert guess.lang == lang
    assert guess.confidence > 0.5


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ms", "Polis menahan dua lelaki yang disyaki mencuri kereta di sebuah pusat beli-belah semalam."),
        ("ms", "Perdana Menteri berkata kerajaan akan memberi bantuan kepada mangsa banjir di Kelantan."),
        ("ms", "Beliau mahu syarikat itu menjelaskan kenapa jadual penerbangan antarabangsa diubah."),
        ("id", "Polisi menangkap dua pria yang diduga mencuri mobil di sebuah pusat perbelanjaan kemarin."),
        ("id", "Presiden mengatakan pemerintah akan memberikan bantuan kepada korban banjir di Jawa Tengah."),
        ("id", "Kakak perempuan itu berjalan perlahan menuju rumah tua di tepi sungai."),
        ("hr", "Tko je vlasnik tvrtke, nije poznato, rekao je odvjetnik u četvrtak u Splitu."),
        ("hr", "U travnju je na sveučilištu otvorena izložba o povijesti glazbe."),
        (
            "bs",
            "Ministar je rekao da će se općine u Federaciji finansirati iz budžeta već sljedeće sedmice.",
        ),
        ("bs", "Historija ovog grada počinje u decembru prije hiljadu godina, rekao je profesor univerziteta."),
        ("sr", "Predsednik je rekao da će se opštine finansirati iz budžeta i da je to dobra vest za sve."),
        ("sr", "Ko je vlasnik preduzeća nije poznato, rekao je advokat u sredu u Novom Sadu."),
        ("sr", "Председник општине је рекао да ће нови мост бити отворен до краја године."),
        ("xh", "Iinkokheli zoorhulumente zithi abantu bazakufumana iimali zabo kule nyanga."),
        ("zu", "Abaholi bakahulumeni bathi abantu bazothola imali yabo kule nyanga."),
        ("pcm", "Di govment don tok say dem go open di new bridge wey pipol dey wait for."),
        ("en", "Home News Africa Asia Middle East Europe Sport All programmes Go to the archive"),
        ("rn", "Abategetsi bavuze ko ikiraro gishasha kizokwugururwa mu mpera z'uku kwezi, ariko ata mahera ariho."),
        ("rw", "Abayobozi bavuze ko ikiraro gishya kizafungurwa mu mpera z'uku kwezi, ariko nta mafaranga ahari."),
        ("ro", "Primarul municipiului Chișinău a declarat că podul nou va fi deschis la sfârșitul lunii."),
        ("sk", "Starosta povedal, že cesta bude otvorená až po oprave mosta, ktorá sa začala v lete."),
        ("cs", "Starosta řekl, že silnice bude otevřena až po opravě mostu, která začala v létě."),
        ("gl", "O alcalde dixo onte que a nova ponte abrirá ao remate do mes, segundo a Xunta."),
        ("ca", "L'alcalde va dir ahir que el nou pont s'obrirà a final de mes, segons el govern."),
        ("mk", "Владата вчера соопшти дека новиот мост ќе биде отворен на крајот од месецот."),
        ("sd", "هو چوي ٿو ته اها ڳالهه سچي آهي ۽ ماڻهو انتظار ڪري رهيا آهن."),
        ("ti", "ሓድሽ ተስፋ ንመንእሰያት ሱዳን"),
        ("am", "አዲስ ተስፋ ለሱዳን ወጣቶች"),
    ],
)
def test_close_languages_are_told_apart(lang: str, text: str) -> None:
    assert detect(text).lang == lang


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize("lang", ["fa", "he", "th", "ru", "ja"])
def test_lines_in_another_script_above_the_text_do_not_decide(lang: str, times: int) -> None:
    menu = "Home News World Politics Business Opinion Sport Culture Weather Video Newsletter Log in Subscribe "

    assert detect(f"{menu * times}\n{TEXTS[lang] * 16}").lang == lang


@pytest.mark.parametrize("lang", TEXTS)
def test_the_answer_does_not_change_when_a_few_languages_are_allowed(lang: str) -> None:
    others = ["en", "ar", "ru", "zh-Hant" if lang == "zh-Hant" else "zh-Hans", "am", "hi"]

    assert detect(TEXTS[lang], [lang, *others]).lang == lang
    assert detect(TEXTS[lang], {*others, lang}).lang == lang


@pytest.mark.parametrize("text", ["", " \n", "123 456", "😀😀😀", "\ud800", "\x00\x01", "...", "Hi", "BBC News"])
def test_without_evidence_nothing_is_claimed(text: str) -> None:
    guess = detect(text)

    assert (guess.lang, guess.confidence, guess.reason) == ("und", 0.0, "none")


@pytest.mark.parametrize(
    ("text", "lang"), [("Ελλάδα", "el"), ("გამარჯობა", "ka"), ("こんにちは", "ja"), ("پارسی", "fa")]
)
def test_a_word_is_enough_when_script_or_letters_decide(text: str, lang: str) -> None:
    assert detect(text).lang == lang


def test_persian_typed_with_arabic_letters_is_persian() -> None:
    assert detect(TEXTS["fa"].replace("ی", "ي").replace("ک", "ك")).lang == "fa"


def test_an_english_headline_and_addresses_do_not_hide_a_persian_body() -> None:
    text = f"World Bank report\nhttps://news.example/en/economy/2024/world-bank editor@news.example\n{TEXTS['fa']}"

    assert detect(text).lang == "fa"


def test_a_text_without_decisive_words_is_doubtful() -> None:
    sure = detect(TEXTS["hr"] + " " + TEXTS["hr"]).confidence
    doubtful = detect("Marko i Ana Petrović, Ivan Horvat, Petar Novak").confidence

    assert doubtful < 0.9 < sure


def test_a_language_that_was_not_asked_for_makes_the_answer_doubtful() -> None:
    assert detect(TEXTS["de"], ["en", "fa"]).confidence < 0.1
    assert detect(TEXTS["de"], ["de", "fa"]).confidence > 0.9


@pytest.mark.parametrize(
    ("lang", "among", "expected"),
    [
        ("pt", ["pt-BR", "en"], "pt-BR"),
        ("fa", ["fa-AF", "ps"], "fa-AF"),
        ("nn", ["no", "sv"], "no"),
        ("ckb", ["ku"], "ku"),
        ("zh-Hant", ["zh"], "zh"),
        ("zh-Hant", ["zh-Hans", "zh-Hant"], "zh-Hant"),
    ],
)
def test_the_answer_is_one_of_the_tags_asked_for(lang: str, among: list[str], expected: str) -> None:
    assert detect(TEXTS[lang], among).lang == expected


@pytest.mark.parametrize(("lang", "among"), [("fa", ["en", "ru"]), ("el", ["fa"]), ("en", ["fa"]), ("ja", ["zh"])])
def test_a_text_in_none_of_the_languages_asked_for_is_undetermined(lang: str, among: list[str]) -> None:
    assert detect(TEXTS[lang], among).lang == "und"


@given(st.text(st.characters(exclude_categories=())), st.sets(st.sampled_from(["fa", "en", "zh-Hans", "sr-Latn", "x"])))
@example("\ud800" * 30 + "abcdefghijklmnopqrstuvwxyz", set())
@example("a " * 200, {"en"})
@example("中" * 400, {"ja"})
def test_any_text_has_an_answer_in_bounds(text: str, among: set[str]) -> None:
    guess = detect(text, among)

    assert 0.0 <= guess.confidence <= 1.0
    assert (guess.lang == "und") == (guess.reason == "none")
    assert guess.reason in ("script", "letters", "words", "model", "none")
    assert not among or guess.lang in among | {"und"}
    assert guess == detect(text, sorted(among, reverse=True))
    assert isinstance(block_lang(text, "fa"), str)
    assert isinstance(script(text), str)


@given(st.sampled_from(sorted(TEXTS)), st.integers(0, 120))
def test_every_answer_is_a_canonical_tag(lang: str, length: int) -> None:
    tag = detect(TEXTS[lang][:length]).lang

    assert canonical_tag(tag) == tag


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Vilnius", "Latn"),
        ("Žemė", "Latn"),
        ("در تهران Tehran", "Arab"),
        ("東京", "Hani"),
        ("東京へ行く", "Jpan"),
        ("서울 2024", "Hang"),
        ("አዲስ", "Ethi"),
        ("ދިވެހި", "Thaa"),
        ("२०२४", ""),
        ("12:30 – 14:00", ""),
        ("", ""),
    ],
)
def test_the_script_is_the_one_of_most_letters(text: str, code: str) -> None:
    assert script(text) == code


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        (TEXTS["fa"], "fa", ""),
        (TEXTS["en"], "fa", "en"),
        (TEXTS["de"] + " " + TEXTS["de"], "fa", "de"),
        ("The end of the road for Acme", "fa", "en"),
        ("Acme Phone 12 Pro", "fa", "und-Latn"),
        (TEXTS["fa"], "en", "fa"),
        (TEXTS["ckb"][:80], "fa", ""),
        (TEXTS["ckb"] + " " + TEXTS["ckb"], "fa", "ckb"),
        (TEXTS["en"] + " " + TEXTS["en"], "fr", "en"),
        (TEXTS["en"][:60], "fr", ""),
        (TEXTS["nn"] + " " + TEXTS["nn"], "nb", ""),
        (TEXTS["sr"], "sr", ""),
        ("東京都", "ja", ""),
        ("Москва и Киев", "lt", "und-Cyrl"),
        (TEXTS["el"], "und", ""),
        ("شرکت Acme در تهران Phone Pro Max", "fa", ""),
        ("42", "fa", ""),
    ],
)
def test_a_block_is_named_only_when_it_is_clearly_foreign(text: str, item: str, expected: str) -> None:
    assert block_lang(text, item) == expected


def test_an_archive_in_persian_never_unpacks_the_model() -> None:
    program = (
        "from generator.detect import block_lang, detect, ngrams\n"
        f"text = {TEXTS['fa']!r}\n"
        "assert detect(text).lang == 'fa' and block_lang(text, 'fa') == ''\n"
        "assert block_lang('Acme Phone 12', 'fa') == 'und-Latn'\n"
        "assert ngrams.load.cache_info().currsize == 0\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


def test_words_are_cut_at_space_and_punctuation_of_many_scripts() -> None:
    assert function_words.split("L’eau, «c’est» bon. Il-kelma") == ["l'eau", "c'est", "bon", "il-kelma"]
    assert function_words.split("ሰላም፡ዓለም።") == ["ሰላም", "ዓለም"]
    assert function_words.split("हिन्दी में।") == ["हिन्दी", "में"]
    assert function_words.split("چه؟ نه، 12") == ["چه", "نه"]


def test_a_joined_word_belongs_to_the_language_of_its_parts() -> None:
    assert "fr" in function_words.owners("l'eau")
    assert "mt" in function_words.owners("il-kelma")
    assert "hr" in function_words.spellers("sveučilišta")
