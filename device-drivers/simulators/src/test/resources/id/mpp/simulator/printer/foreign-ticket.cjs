// A ticket by the foreign generator, as bytes on standard output.
// node foreign-ticket.cjs <number> native | raster | picture <width> <height>
// native: its QR command; raster: a grey square as a picture below the text; picture: nothing but one picture.
const Encoder = require('@point-of-sale/receipt-printer-encoder');

const [number, kind, width, height] = process.argv.slice(2);
const url = `https://antre.mpp.example/t/${number}`;
const encoder = new Encoder({ language: 'esc-pos', columns: 48, imageMode: 'raster', feedBeforeCut: 4 });

function square(edge, right, bottom) {
  const data = new Uint8ClampedArray(4 * right * bottom).fill(255);
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      data.fill(0, 4 * (y * right + x), 4 * (y * right + x) + 3);
    }
  }
  return { data, width: right, height: bottom };
}

if (kind === 'picture') {
  const picture = square(24, Number(width), Number(height));
  process.stdout.write(Buffer.from(encoder.initialize()
    .image(picture, picture.width, picture.height, 'threshold').cut('partial').encode()));
  return;
}

const rule = '-'.repeat(48);
const pair = (left, right) => left + ' '.repeat(48 - left.length - right.length) + right;

encoder.initialize().codepage('auto').align('center')
  .bold(true).size(2, 2).line('MAL PELAYANAN PUBLIK').size(1, 1).line('KABUPATEN SRAGEN').bold(false)
  .line(rule).line('NOMOR ANTREAN').bold(true).size(7, 7).line(number).size(1, 1).bold(false).newline()
  .bold(true).size(2, 2).line('DISDUKCAPIL').line('LOKET 3').size(1, 1).bold(false).line('Akta Kelahiran').line(rule)
  .align('left').line(pair('Dicetak', 'Senin, 23-11-2026 09.48 WIB')).line(pair('Berlaku', 'hari ini'))
  .line(pair('Orang sebelum Anda', '11')).line(pair('Perkiraan dipanggil', '10.25 WIB')).line(rule)
  .align('center');
if (kind === 'native') {
  encoder.qrcode(url, { model: 2, size: 8, errorlevel: 'm' });
} else {
  const picture = square(96, 256, 128);
  encoder.image(picture, picture.width, picture.height, 'threshold');
}
encoder.line('Pindai untuk melihat giliran Anda di ponsel').newline()
  .bold(true).line('No. permohonan 26-0472-7K').bold(false).line(rule)
  .line('Nomor dilewati? Lapor ke meja bantuan.').line('Pengaduan: lapor.go.id atau SMS 1708').newline()
  .line('TERIMA KASIH').line('Mesin 2').cut('partial');
process.stdout.write(Buffer.from(encoder.encode()));
