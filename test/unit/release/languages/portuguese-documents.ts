import type { LanguageDocument, LanguageProbe } from './language-documents.ts';

/**
 * Invented releases from Portugal, Brazil, Angola, Mozambique, Cabo Verde, Guinea-Bissau and Timor, after forms in use, each with its
 * answer beside it. They are dropped on 20 November 2026.
 */
const documents: readonly LanguageDocument[] = [
  // Place in capitals and the whole date.
  {
    name: 'navio.txt',
    text: `COMUNICADO DE IMPRENSA

Para divulgação imediata

Novo navio-hospital chega às ilhas e atende trezentas famílias por semana

LISBOA, 20 de novembro de 2026 – O navio-hospital «Boa Esperança» começou esta sexta-feira a percorrer as ilhas do arquipélago, com dois blocos operatórios, uma maternidade e uma farmácia a bordo, anunciou a organização Porto Azul.

«Ninguém devia ter de atravessar o mar para ver um médico», disse Mariana Quintela, diretora de operações da Porto Azul. «O navio vai agora ao encontro das pessoas.»

O navio foi pago por quatro mil doadores e por uma fundação. Fica três dias em cada porto e volta às seis semanas.

Contactos para a imprensa:
Tiago Valadares, Porto Azul
Tel.: +351 21 555 01 42
tiago.valadares@example.org

FIM`,
    right: {
      headline: 'Novo navio-hospital chega às ilhas e atende trezentas famílias por semana',
      places: ['LISBOA'],
      day: '2026-11-20',
      countries: ['PT'],
      quotes: [
        { begins: 'Ninguém devia ter', speaker: 'Mariana Quintela' },
        { begins: 'O navio vai agora', speaker: 'Mariana Quintela' },
      ],
      contacts: [{ name: 'Tiago Valadares', email: 'tiago.valadares@example.org', phone: '+351215550142' }],
    },
  },
  // Brazilian: the state in brackets and the date in figures.
  {
    name: 'cisternas.txt',
    text: `NOTA À IMPRENSA

Rede de cisternas leva água a 12 mil famílias do semiárido

Brasília (DF), 19/11/2026 - A Rede Sertão Vivo concluiu nesta quinta-feira a instalação de 12 mil cisternas em 84 municípios do semiárido. Cada uma guarda 16 mil litros de água da chuva, o bastante para uma família de cinco pessoas durante oito meses de seca.

“A cisterna muda a rotina da casa inteira”, afirmou a coordenadora da rede, Jussara Pimentel. “As crianças não perdem mais a manhã na fila do carro-pipa.”

O projeto custou R$ 48 milhões e foi financiado por doações de empresas e de pessoas físicas.

Assessoria de Imprensa
Rede Sertão Vivo
Caio Bragança
(61) 5555-0142
imprensa@example.org`,
    right: {
      headline: 'Rede de cisternas leva água a 12 mil famílias do semiárido',
      places: ['Brasília'],
      day: '2026-11-19',
      countries: ['BR'],
      quotes: [
        { begins: 'A cisterna muda', speaker: 'Jussara Pimentel' },
        { begins: 'As crianças não perdem', speaker: 'Jussara Pimentel' },
      ],
      contacts: [{ name: 'Caio Bragança', email: 'imprensa@example.org' }],
    },
  },
  // A numbered note, place and date on a line above the headline.
  {
    name: 'aguas.txt',
    text: `NOTA À IMPRENSA Nº 214/2026

Brasília, 18 de novembro de 2026

Brasil e Paraguai assinam acordo sobre o uso das águas do rio comum

Os governos do Brasil e do Paraguai assinaram hoje um acordo que regula a captação de água no rio comum durante os meses de estiagem. O texto fixa limites por trecho e cria uma comissão de hidrólogos dos dois países.

Segundo o embaixador Otávio Fontoura, que chefiou a delegação brasileira, “o acordo protege os pescadores dos dois lados do rio”.

A comissão se reúne pela primeira vez em fevereiro.

Para mais informações:
Coordenação de Imprensa
Lívia Sampaio
+55 61 5555 0117
livia.sampaio@example.org`,
    right: {
      headline: 'Brasil e Paraguai assinam acordo sobre o uso das águas do rio comum',
      places: ['Brasília'],
      day: '2026-11-18',
      countries: ['BR'],
      quotes: [{ begins: 'o acordo protege', speaker: 'Otávio Fontoura' }],
      contacts: [{ name: 'Lívia Sampaio', email: 'livia.sampaio@example.org', phone: '+556155550117' }],
    },
  },
  // The month with a capital, as before the spelling reform.
  {
    name: 'parteiras.txt',
    text: `Comunicado de Imprensa

Mais de mil parteiras formadas nas províncias do norte

MAPUTO, Moçambique, 12 de Novembro de 2026 – Mil e quarenta parteiras concluíram a formação que a associação Mãos Seguras oferece desde 2023 nas províncias do norte do país, onde metade dos partos ainda acontece longe de uma maternidade.

"Uma parteira que conhece a aldeia chega sempre a tempo", explicou Celeste Nhantumbo, responsável pela formação. "E as famílias confiam nela."

A associação vai abrir mais dois centros até ao fim do próximo ano.

Contacto: Armindo Cossa, assessor de comunicação, telefone +258 21 555 014, armindo.cossa@example.org`,
    right: {
      headline: 'Mais de mil parteiras formadas nas províncias do norte',
      places: ['MAPUTO'],
      day: '2026-11-12',
      countries: ['MZ'],
      quotes: [
        { begins: 'Uma parteira que conhece', speaker: 'Celeste Nhantumbo' },
        { begins: 'E as famílias confiam', speaker: 'Celeste Nhantumbo' },
      ],
      contacts: [{ name: 'Armindo Cossa', email: 'armindo.cossa@example.org', phone: '+25821555014' }],
    },
  },
  // Capitals throughout, a subheadline and a Brazilian heading of contacts.
  {
    name: 'rio.txt',
    text: `PARA DIVULGAÇÃO IMEDIATA

HOSPITAL FLUVIAL CHEGA A 40 COMUNIDADES DO ALTO RIO

Barco leva vacinas, exames e consultas a quem vive a mais de seis horas da cidade

Manaus, 16 de novembro de 2026 – O hospital fluvial da Fundação Águas Claras encerrou no domingo a primeira viagem, com 2.300 consultas em 40 comunidades ribeirinhas.

"A gente esperava um médico havia três anos", conta Raimunda Queiroz, agente de saúde em uma das comunidades. Para o diretor da fundação, Ubiratan Salles, "o barco é pequeno, mas o rio inteiro cabe nele".

A próxima viagem começa em janeiro.

INFORMAÇÕES PARA A IMPRENSA
Renata Falcão – renata.falcao@example.org – (92) 5555-0110
Davi Monteiro – davi.monteiro@example.org – (92) 5555-0111`,
    right: {
      headline: 'HOSPITAL FLUVIAL CHEGA A 40 COMUNIDADES DO ALTO RIO',
      places: ['Manaus'],
      day: '2026-11-16',
      countries: ['BR'],
      quotes: [
        { begins: 'A gente esperava', speaker: 'Raimunda Queiroz' },
        { begins: 'o barco é pequeno', speaker: 'Ubiratan Salles' },
      ],
      contacts: [
        { name: 'Renata Falcão', email: 'renata.falcao@example.org' },
        { name: 'Davi Monteiro', email: 'davi.monteiro@example.org' },
      ],
    },
  },
  // An invitation to the press.
  {
    name: 'censo.txt',
    text: `AVISO DE PAUTA

Coletiva apresenta os dados do censo das escolas rurais

São Paulo, 17 de novembro de 2026 – A Rede Escola do Campo apresenta na próxima semana, em coletiva de imprensa, os resultados do primeiro censo das escolas rurais, feito em 1.100 municípios.

O quê: Coletiva de imprensa sobre o censo das escolas rurais
Quando: quarta-feira, 25 de novembro de 2026, às 10h
Onde: Auditório da Rede Escola do Campo, rua das Figueiras, 120
Quem: Heloísa Tavares, diretora; Rui Amaral, estatístico

Credenciamento e contato: Patrícia Lessa, patricia.lessa@example.org, (11) 5555-0198`,
    right: {
      headline: 'Coletiva apresenta os dados do censo das escolas rurais',
      places: ['São Paulo'],
      day: '2026-11-17',
      countries: ['BR'],
      quotes: [],
      contacts: [{ name: 'Patrícia Lessa', email: 'patricia.lessa@example.org' }],
    },
  },
  // A statement in quotation marks.
  {
    name: 'encerramento.txt',
    text: `Declaração de Inês Carvalhal sobre o encerramento do centro de acolhimento

Genebra, 10 de novembro de 2026 — A diretora executiva da Porto Azul, Inês Carvalhal, fez hoje a seguinte declaração sobre o encerramento do centro de acolhimento na fronteira norte da Guiné-Bissau:

«O encerramento do centro deixa quatrocentas crianças sem escola e sem uma refeição por dia. Pedimos às autoridades que mantenham as portas abertas até haver uma alternativa.»

O centro abriu em 2019 e acolheu mais de seis mil pessoas.

Para mais informações, contactar:
Duarte Meneses
Gabinete de imprensa, Genebra
+41 22 555 01 20
duarte.meneses@example.org`,
    right: {
      headline: 'Declaração de Inês Carvalhal sobre o encerramento do centro de acolhimento',
      places: ['Genebra'],
      day: '2026-11-10',
      countries: ['GW'],
      quotes: [{ begins: 'O encerramento do centro deixa', speaker: 'Inês Carvalhal' }],
      contacts: [{ name: 'Duarte Meneses', email: 'duarte.meneses@example.org', phone: '+41225550120' }],
    },
  },
  // Place, country in brackets and date, parted by dashes.
  {
    name: 'sarampo.txt',
    text: `Angola vacina dois milhões de crianças contra o sarampo em nove dias

Luanda (Angola) – 9 de Novembro de 2026 – Dois milhões de crianças com menos de cinco anos foram vacinadas contra o sarampo em nove dias, informou hoje a organização Saúde para Todos, que apoiou a campanha com barcos, motorizadas e caixas térmicas.

«Chegámos a aldeias que não vinham no mapa», declarou o coordenador da campanha, Dr. Domingos Katchiungo. «Foram os sobas que nos mostraram o caminho.»

A campanha termina em dezembro nas províncias do leste.

Contactos
Filomena Sebastião, oficial de comunicação, Saúde para Todos
Telefone: +244 222 555 014
E-mail: filomena.sebastiao@example.org`,
    right: {
      headline: 'Angola vacina dois milhões de crianças contra o sarampo em nove dias',
      places: ['Luanda'],
      day: '2026-11-09',
      countries: ['AO'],
      quotes: [
        { begins: 'Chegámos a aldeias', speaker: 'Domingos Katchiungo' },
        { begins: 'Foram os sobas', speaker: 'Domingos Katchiungo' },
      ],
      contacts: [{ name: 'Filomena Sebastião', email: 'filomena.sebastiao@example.org', phone: '+244222555014' }],
    },
  },
  // A short month.
  {
    name: 'encontro.txt',
    text: `Praia recebe encontro das cidades costeiras do Atlântico

Praia, 17 nov. 2026 – Trinta e duas cidades costeiras do Atlântico reúnem-se em dezembro em Cabo Verde para discutir a subida do mar e o que ela custa às famílias de pescadores.

"Queremos sair daqui com um fundo comum e não com mais uma declaração", adiantou a presidente da rede, Nilda Évora.

Mais informações: Adilson Fortes, adilson.fortes@example.org, +238 555 01 42`,
    right: {
      headline: 'Praia recebe encontro das cidades costeiras do Atlântico',
      places: ['Praia'],
      day: '2026-11-17',
      countries: ['CV'],
      quotes: [{ begins: 'Queremos sair daqui', speaker: 'Nilda Évora' }],
      contacts: [{ name: 'Adilson Fortes', email: 'adilson.fortes@example.org', phone: '+2385550142' }],
    },
  },
  // Two places in a dateline.
  {
    name: 'doadores.txt',
    text: `Embargo: nenhum

Doadores prometem 90 milhões de euros para as escolas de Timor-Leste

BRUXELAS/DÍLI, 13 de novembro de 2026 – Onze doadores prometeram hoje 90 milhões de euros para reconstruir as escolas destruídas pelas cheias de março em Timor-Leste.

«As crianças estudam há oito meses debaixo de lonas», lembrou Domingas Soares, que dirige o programa de educação da Porto Azul. «Não podem esperar por mais uma estação das chuvas», acrescentou.

A reconstrução começa em janeiro por três distritos.

Contactos de imprensa
Em Bruxelas: Vasco Noronha, +32 2 555 01 42, vasco.noronha@example.org
Em Díli: Lurdes Ximenes, +670 555 0142, lurdes.ximenes@example.org

Sobre a Porto Azul
A Porto Azul leva médicos, professores e engenheiros a quem vive longe das cidades.`,
    right: {
      headline: 'Doadores prometem 90 milhões de euros para as escolas de Timor-Leste',
      places: ['BRUXELAS', 'DÍLI'],
      day: '2026-11-13',
      countries: ['BE', 'TL'],
      quotes: [
        { begins: 'As crianças estudam', speaker: 'Domingas Soares' },
        { begins: 'Não podem esperar', speaker: 'Domingas Soares' },
      ],
      contacts: [
        { name: 'Vasco Noronha', email: 'vasco.noronha@example.org', phone: '+3225550142' },
        { name: 'Lurdes Ximenes', email: 'lurdes.ximenes@example.org', phone: '+6705550142' },
      ],
    },
  },
  // Brazilian verbs of speech, and titles before names.
  {
    name: 'malaria.txt',
    text: `Release

Universidade cria teste de malária que custa menos de um real

São Paulo, 5 de novembro de 2026 - Pesquisadores da Universidade do Planalto desenvolveram um teste rápido de malária que custa menos de um real e dispensa geladeira, o que facilita o uso em regiões isoladas do Brasil.

“O maior desafio foi manter o reagente estável no calor”, destaca a professora Dra. Elisa Teixeira, que lidera a pesquisa. “Hoje ele aguenta 45 graus por um ano”, completa.

“Vamos levar os primeiros lotes aos postos de saúde em março”, ressaltou o secretário Márcio Prado.

Mais informações para a imprensa:
Agência Letra Viva
Sofia Mendonça
E-mail: sofia.mendonca@example.org
Telefone: (11) 5555-0133 / WhatsApp: (11) 5555-0134`,
    right: {
      headline: 'Universidade cria teste de malária que custa menos de um real',
      places: ['São Paulo'],
      day: '2026-11-05',
      countries: ['BR'],
      quotes: [
        { begins: 'O maior desafio', speaker: 'Elisa Teixeira' },
        { begins: 'Hoje ele aguenta', speaker: 'Elisa Teixeira' },
        { begins: 'Vamos levar os primeiros', speaker: 'Márcio Prado' },
      ],
      contacts: [{ name: 'Sofia Mendonça', email: 'sofia.mendonca@example.org' }, { name: 'Sofia Mendonça' }],
    },
  },
  // A mail that hands it on, with greeting and closing.
  {
    name: 'mail.eml',
    text: `From: Vera Lobato <vera.lobato@example.org>
To: noticias@example.org
Subject: Comunicado de imprensa: Biblioteca ambulante volta à serra com dez mil livros
Date: Wed, 18 Nov 2026 09:30:00 +0000
Content-Type: text/plain; charset=utf-8

Exmos. Senhores,

Junto enviamos o comunicado de imprensa sobre a biblioteca ambulante. Agradecemos a divulgação.

Com os melhores cumprimentos,
Vera Lobato

Biblioteca ambulante volta à serra com dez mil livros

Coimbra, Portugal, 18 de novembro de 2026 – A biblioteca ambulante da associação Ler Mais volta na segunda-feira às aldeias da serra, com dez mil livros e dois computadores.

«Há leitores que nos esperam na paragem desde as sete da manhã», contou o motorista e bibliotecário Joaquim Sarmento.

A carrinha pára em 62 aldeias, de quinze em quinze dias.

Contacto para a imprensa
Vera Lobato
Tel. +351 239 555 142
vera.lobato@example.org`,
    right: {
      headline: 'Biblioteca ambulante volta à serra com dez mil livros',
      places: ['Coimbra'],
      day: '2026-11-18',
      countries: ['PT'],
      quotes: [{ begins: 'Há leitores', speaker: 'Joaquim Sarmento' }],
      contacts: [{ name: 'Vera Lobato', email: 'vera.lobato@example.org', phone: '+351239555142' }],
    },
  },
  // Markdown with headings.
  {
    name: 'documento.md',
    text: `# Pescadores recebem alerta de tempestade por rádio em dez línguas

Maputo, 11 de novembro de 2026 – Vinte mil pescadores da costa de Moçambique passam a receber o alerta de tempestade por rádio em dez línguas, seis horas antes da chegada do vento.

> «O meu pai lia as nuvens. Eu leio as nuvens e ouço a rádio», disse Amélia Macuácua, presidente da cooperativa.

## Como funciona

O instituto envia o aviso às rádios comunitárias, que o leem de meia em meia hora.

## Notas aos editores

As fotografias estão disponíveis a pedido.

## Contactos

- Benedito Mucavele, benedito.mucavele@example.org, +258 21 555 019`,
    right: {
      headline: 'Pescadores recebem alerta de tempestade por rádio em dez línguas',
      places: ['Maputo'],
      day: '2026-11-11',
      countries: ['MZ'],
      quotes: [{ begins: 'O meu pai lia', speaker: 'Amélia Macuácua' }],
      contacts: [{ name: 'Benedito Mucavele', email: 'benedito.mucavele@example.org', phone: '+25821555019' }],
    },
  },
  // A page of a site.
  {
    name: 'pagina.html',
    text: `<!doctype html><html lang="pt-BR"><head><title>Feira de sementes reúne 300 agricultores | Rede Sertão Vivo</title></head><body>
<nav><a href="/">Início</a> <a href="/quem">Quem somos</a> <a href="/contato">Fale conosco</a></nav>
<main><p>Início / Notícias / Releases</p>
<h1>Feira de sementes reúne 300 agricultores e troca duas toneladas de milho crioulo</h1>
<p>Publicado em 14/11/2026</p>
<p><strong>Recife, 14 de novembro de 2026</strong> – Trezentos agricultores de cinco estados trocaram duas toneladas de sementes de milho, feijão e fava na feira que terminou neste sábado no Recife, no Brasil.</p>
<p>“Semente boa é semente que anda”, disse o agricultor Severino Leite, guardião de quarenta variedades. Segundo Graça Maranhão, coordenadora da feira, “a procura dobrou em dois anos”.</p>
<p>A próxima feira será em maio.</p>
<p>Compartilhe: <a href="#">WhatsApp</a></p>
<h3>Contato para a imprensa</h3><p>Ivo Cavalcante<br>(81) 5555-0161<br><a href="mailto:ivo.cavalcante@example.org">ivo.cavalcante@example.org</a></p>
<h3>Notícias relacionadas</h3><ul><li><a href="/a">Cisternas chegam a 84 municípios</a></li></ul>
</main><footer>Todos os direitos reservados</footer></body></html>`,
    right: {
      headline: 'Feira de sementes reúne 300 agricultores e troca duas toneladas de milho crioulo',
      places: ['Recife'],
      day: '2026-11-14',
      countries: ['BR'],
      quotes: [
        { begins: 'Semente boa', speaker: 'Severino Leite' },
        { begins: 'a procura dobrou', speaker: 'Graça Maranhão' },
      ],
      contacts: [{ name: 'Ivo Cavalcante', email: 'ivo.cavalcante@example.org' }],
    },
  },
  // A joint release, a date line and no dateline.
  {
    name: 'corredor.txt',
    text: `COMUNICADO CONJUNTO

3 de novembro de 2026

Moçambique e Maláui abrem corredor humanitário no rio

As organizações Porto Azul e Mãos Seguras abriram um corredor humanitário entre Moçambique e o Maláui, por onde passam todas as semanas sessenta toneladas de milho, óleo e sementes.

«O rio deixou de ser uma fronteira e passou a ser uma estrada», sublinhou Ana Bela Mondlane, da Mãos Seguras.

Os barcos fazem duas viagens por dia.

Contactos para os media:
Porto Azul: Tiago Valadares, tiago.valadares@example.org
Mãos Seguras: Ester Chilundo, ester.chilundo@example.org`,
    right: {
      headline: 'Moçambique e Maláui abrem corredor humanitário no rio',
      places: [],
      day: '2026-11-03',
      countries: ['MZ', 'MW'],
      quotes: [{ begins: 'O rio deixou', speaker: 'Ana Bela Mondlane' }],
      contacts: [
        { name: 'Tiago Valadares', email: 'tiago.valadares@example.org' },
        { name: 'Ester Chilundo', email: 'ester.chilundo@example.org' },
      ],
    },
  },
  // Notes to editors, boilerplate and the end mark.
  {
    name: 'refeicao.txt',
    text: `Comunicado n.º 31/2026

Estudo mostra que uma refeição na escola reduz as faltas em um terço

BISSAU, 6 de novembro de 2026 – Uma refeição quente por dia reduz as faltas em um terço, segundo um estudo publicado hoje pela Porto Azul, que acompanhou nove mil alunos da Guiné-Bissau durante três anos.

"Quem come aprende, e quem aprende fica", afirma Fatumata Djaló, autora principal do estudo.

O efeito é maior entre as raparigas, que perdem metade dos dias que perdiam antes.

FIM

Notas aos editores
• O estudo está disponível em linha.
• As fotografias podem ser usadas com a menção «Porto Azul».

Sobre a Porto Azul
A Porto Azul trabalha em onze países com escolas, hospitais e cooperativas.

Contactos para entrevistas:
Quintino Bangura, chefe de comunicação, quintino.bangura@example.org, +245 955 555 014`,
    right: {
      headline: 'Estudo mostra que uma refeição na escola reduz as faltas em um terço',
      places: ['BISSAU'],
      day: '2026-11-06',
      countries: ['GW'],
      quotes: [{ begins: 'Quem come aprende', speaker: 'Fatumata Djaló' }],
      contacts: [{ name: 'Quintino Bangura', email: 'quintino.bangura@example.org', phone: '+245955555014' }],
    },
  },
  // Ministers, titles and a surname that speaks again.
  {
    name: 'central.txt',
    text: `Ministra inaugura a maior central solar das ilhas

Lisboa, 4 de novembro de 2026 – A ministra da Energia, Beatriz Alvarenga, inaugurou hoje a maior central solar das ilhas, que abastece dezoito mil casas.

«É a primeira vez que o arquipélago passa uma noite inteira sem gasóleo», disse a ministra Beatriz Alvarenga na cerimónia. O presidente da câmara, Eng.º Lourenço Bettencourt, declarou: «A fatura da luz vai descer já em janeiro.»

«Esperámos vinte anos por este dia», concluiu Bettencourt.

Para mais informações contacte:
Gabinete de Comunicação
Marta Figueira
Telemóvel: +351 910 555 142
marta.figueira@example.org`,
    right: {
      headline: 'Ministra inaugura a maior central solar das ilhas',
      places: ['Lisboa'],
      day: '2026-11-04',
      countries: ['PT'],
      quotes: [
        { begins: 'É a primeira vez', speaker: 'Beatriz Alvarenga' },
        { begins: 'A fatura da luz', speaker: 'Lourenço Bettencourt' },
        { begins: 'Esperámos vinte anos', speaker: 'Lourenço Bettencourt' },
      ],
      contacts: [{ name: 'Marta Figueira', email: 'marta.figueira@example.org', phone: '+351910555142' }],
    },
  },
  // The first of a month, and a speaker before the words.
  {
    name: 'abrigo.txt',
    text: `Porto Alegre ganha abrigo para trezentas pessoas antes das chuvas

PORTO ALEGRE, Brasil, 1º de novembro de 2026 – Um abrigo para trezentas pessoas abriu hoje na zona norte da cidade, a tempo da estação das chuvas.

De acordo com Clarice Bittencourt, que dirige o abrigo, "cada família tem um quarto com chave, e isso muda tudo".

Clarice Bittencourt explicou ainda: "O prédio resiste a uma cheia de quatro metros."

O abrigo foi erguido em cem dias com madeira de reflorestamento.

Atendimento à imprensa: Otto Schramm | otto.schramm@example.org | (51) 5555-0177`,
    right: {
      headline: 'Porto Alegre ganha abrigo para trezentas pessoas antes das chuvas',
      places: ['PORTO ALEGRE'],
      day: '2026-11-01',
      countries: ['BR'],
      quotes: [
        { begins: 'cada família tem', speaker: 'Clarice Bittencourt' },
        { begins: 'O prédio resiste', speaker: 'Clarice Bittencourt' },
      ],
      contacts: [{ name: 'Otto Schramm', email: 'otto.schramm@example.org' }],
    },
  },
  // No year in the dateline, and a wire service in brackets.
  {
    name: 'mangue.txt',
    text: `Sugestão de pauta

Mulheres do mangue abrem a primeira cooperativa de ostras do litoral

Fortaleza, 18 de novembro (Rede Sertão Vivo) – Sessenta marisqueiras abriram nesta semana a primeira cooperativa de ostras do litoral norte do Brasil, com um tanque de limpeza movido a energia solar.

“Antes a gente vendia por dúzia na beira da estrada; agora vende por quilo e com nota”, comemora a presidenta da cooperativa, Zuleide Barroso.

A cooperativa já entrega a nove restaurantes.

Contatos:
Nádia Holanda (assessora de imprensa)
nadia.holanda@example.org
+55 85 5555 0105`,
    right: {
      headline: 'Mulheres do mangue abrem a primeira cooperativa de ostras do litoral',
      places: ['Fortaleza'],
      day: '2026-11-18',
      countries: ['BR'],
      quotes: [{ begins: 'Antes a gente vendia', speaker: 'Zuleide Barroso' }],
      contacts: [{ name: 'Nádia Holanda', email: 'nadia.holanda@example.org', phone: '+558555550105' }],
    },
  },
  // Place and date below the text, as below a letter.
  {
    name: 'motoristas.txt',
    text: `Nota de imprensa

Porto Azul lamenta a morte de dois motoristas no leste do Sudão

A Porto Azul lamenta profundamente a morte de dois motoristas da sua equipa no leste do Sudão. Os camiões levavam farinha e medicamentos para o hospital do distrito, e estavam identificados.

«Perdemos dois colegas que toda a gente conhecia pelo nome», afirmou a presidente da direção, Leonor Sequeira. «Exigimos uma investigação independente e rápida.»

As entregas no Sudão ficam suspensas durante três dias.

Genebra, 15 de novembro de 2026

Contacto: Gabinete de imprensa da Porto Azul, +351 21 555 01 42, imprensa@example.org`,
    right: {
      headline: 'Porto Azul lamenta a morte de dois motoristas no leste do Sudão',
      places: ['Genebra'],
      day: '2026-11-15',
      countries: ['SD'],
      quotes: [
        { begins: 'Perdemos dois colegas', speaker: 'Leonor Sequeira' },
        { begins: 'Exigimos uma investigação', speaker: 'Leonor Sequeira' },
      ],
      contacts: [{ name: 'Gabinete de imprensa da Porto Azul', email: 'imprensa@example.org', phone: '+351215550142' }],
    },
  },
  // A municipality: a place that no table knows, and an office among the contacts.
  {
    name: 'mercado.txt',
    text: `Comunicado à Imprensa n.º 7

O mercado de peixe abre a 1 de dezembro com câmara fria e lota eletrónica

Sesimbra, 19 de novembro de 2026

A Câmara Municipal de Sesimbra informa que o novo mercado de peixe abre a 1 de dezembro, com uma câmara fria de duzentos metros quadrados e uma lota eletrónica.

O investimento foi de 3,2 milhões de euros. "Os pescadores deixam de vender ao primeiro que aparece", refere Álvaro Simões, presidente da autarquia.

Com os melhores cumprimentos,

Gabinete de Comunicação e Imagem
Câmara Municipal de Sesimbra
T. +351 212 555 014 | E. comunicacao@example.org`,
    right: {
      headline: 'O mercado de peixe abre a 1 de dezembro com câmara fria e lota eletrónica',
      places: ['Sesimbra'],
      day: '2026-11-19',
      countries: [],
      quotes: [{ begins: 'Os pescadores', speaker: 'Álvaro Simões' }],
      contacts: [{ name: 'Câmara Municipal de Sesimbra', email: 'comunicacao@example.org', phone: '+351212555014' }],
    },
  },
  // A ministry’s site: published and updated with the hour in one line; somebody of whom it is not said that she speaks.
  {
    name: 'seguro.txt',
    text: `Ministério da Pesca lança seguro para 40 mil pescadores artesanais

Medida cobre perda de barco, motor e rede

Publicado em 18/11/2026 14h30 Atualizado em 18/11/2026 16h05

O Ministério da Pesca lançou nesta quarta-feira (18), em Belém (PA), um seguro para 40 mil pescadores artesanais da costa norte do Brasil. O seguro cobre a perda do barco, do motor e da rede.

Para a ministra Tereza Nogueira, a medida corrige uma injustiça antiga. “O pescador perdia o barco e perdia a vida inteira”, disse. Segundo ela, as primeiras apólices serão entregues em janeiro.

O presidente da colônia de pescadores, Raimundo Cardoso, comemorou. “É a primeira vez que alguém nos pergunta o que custa um motor”, afirmou Cardoso.

Assessoria de Comunicação Social
Ministério da Pesca
imprensa@example.org
(61) 5555-0188`,
    right: {
      headline: 'Ministério da Pesca lança seguro para 40 mil pescadores artesanais',
      places: [],
      day: '2026-11-18',
      countries: ['BR'],
      quotes: [{ begins: 'O pescador perdia' }, { begins: 'É a primeira vez', speaker: 'Raimundo Cardoso' }],
      contacts: [{ name: 'Ministério da Pesca', email: 'imprensa@example.org' }],
    },
  },
  // Place and date above the headline, the place once more above the text; titles of people and of the church.
  {
    name: 'aldeias.txt',
    text: `Nota de Imprensa
Díli, 16 de novembro de 2026

Timor-Leste elimina a malária em dois municípios da fronteira

DÍLI – Dois municípios da fronteira de Timor-Leste passaram doze meses sem um único caso de malária, anunciou a organização Saúde para Todos.

"Foram as mães que nos abriram as portas", disse a Dra. Madalena Guterres, coordenadora nacional do programa.

"Agora temos de manter as redes nas camas e os testes nas aldeias", sublinhou o Padre Anselmo Belo, que gere o centro de saúde.

Contacto para os média:
Sr. Natalino Freitas – Oficial de Comunicação – +670 7755 0142 – natalino.freitas@example.org
Sra. Joana Magno – Coordenadora – joana.magno@example.org`,
    right: {
      headline: 'Timor-Leste elimina a malária em dois municípios da fronteira',
      places: ['DÍLI'],
      day: '2026-11-16',
      countries: ['TL'],
      quotes: [
        { begins: 'Foram as mães', speaker: 'Madalena Guterres' },
        { begins: 'Agora temos', speaker: 'Anselmo Belo' },
      ],
      contacts: [
        { name: 'Sr. Natalino Freitas', email: 'natalino.freitas@example.org', phone: '+67077550142' },
        { name: 'Sra. Joana Magno', email: 'joana.magno@example.org' },
      ],
    },
  },
  // A state in brackets that is another country’s, too.
  {
    name: 'escola.txt',
    text: `PARA DIVULGAÇÃO IMEDIATA
17 de novembro de 2026

Escola flutuante recebe 120 alunos no Pantanal

Corumbá (MS) - A Escola das Águas, que funciona num barco de três andares, começou o ano letivo com 120 alunos de comunidades isoladas do Pantanal. As aulas duram duas semanas por mês, e as famílias recebem material para o resto.

"Meu filho dorme no barco e volta sabendo ler", conta Luzia Arruda, mãe de dois alunos. De acordo com o diretor Gilson Paes, "a evasão caiu de 40% para 3%".

Sobre a Escola das Águas
Fundada em 2018, a Escola das Águas atende comunidades ribeirinhas.

Mais informações:
Jornalista responsável: Bruna Kanashiro
Tel.: (67) 5555-0120
bruna.kanashiro@example.org`,
    right: {
      headline: 'Escola flutuante recebe 120 alunos no Pantanal',
      places: ['Corumbá'],
      day: '2026-11-17',
      countries: ['BR'],
      quotes: [
        { begins: 'Meu filho dorme', speaker: 'Luzia Arruda' },
        { begins: 'a evasão caiu', speaker: 'Gilson Paes' },
      ],
      contacts: [{ name: 'Bruna Kanashiro', email: 'bruna.kanashiro@example.org' }],
    },
  },
  // An invitation whose presence is to be confirmed by a day.
  {
    name: 'convite.txt',
    text: `CONVITE À COMUNICAÇÃO SOCIAL

Apresentação do relatório «A fome escondida», em Luanda

LUANDA, 19 de Novembro de 2026 – A Porto Azul convida os órgãos de comunicação social para a apresentação do relatório «A fome escondida», sobre a alimentação das crianças em seis províncias de Angola.

Data: 26 de Novembro de 2026
Hora: 10h00
Local: Centro Cultural, Rua da Missão, 44, Luanda
Oradores: Esperança Kiala, nutricionista; Manuel Tchipaco, director provincial

Confirmação de presença até 24 de Novembro: Edna Vunge, edna.vunge@example.org, +244 923 555 014`,
    right: {
      headline: 'Apresentação do relatório «A fome escondida», em Luanda',
      places: ['LUANDA'],
      day: '2026-11-19',
      countries: ['AO'],
      quotes: [],
      contacts: [{ name: 'Edna Vunge', email: 'edna.vunge@example.org', phone: '+244923555014' }],
    },
  },
  // Place, date and kind in one block; a contact in a sentence.
  {
    name: 'greve.txt',
    text: `Lisboa, 13 de novembro de 2026
COMUNICADO

Greve dos estivadores termina com acordo sobre turnos de oito horas

O sindicato e a administração do porto chegaram esta madrugada a acordo, e os navios voltam a ser descarregados a partir das 8h00 em todos os portos de Portugal.

«O que conta é que ninguém volta a trabalhar dezasseis horas seguidas», afirmou em conferência de imprensa a secretária-geral do sindicato, Odete Mourão.

Já o administrador Henrique Vaz Pinto reconheceu que «o porto perdeu clientes que vão demorar a voltar».

Para esclarecimentos adicionais contactar Filipa Rosado através do telefone +351 213 555 014 ou do e-mail filipa.rosado@example.org.`,
    right: {
      headline: 'Greve dos estivadores termina com acordo sobre turnos de oito horas',
      places: ['Lisboa'],
      day: '2026-11-13',
      countries: ['PT'],
      quotes: [
        { begins: 'O que conta', speaker: 'Odete Mourão' },
        { begins: 'o porto perdeu', speaker: 'Henrique Vaz Pinto' },
      ],
      contacts: [{ name: 'Filipa Rosado', email: 'filipa.rosado@example.org', phone: '+351213555014' }],
    },
  },
];

/** Lines with which offices in Portuguese ask to wait, each to be held. Written for 20 November 2026, a Friday. */
const wordings: readonly string[] = [
  'Embargo até às 10h de terça-feira (hora de Lisboa)',
  'EMBARGADO ATÉ 24 DE NOVEMBRO DE 2026',
  'Sob embargo até terça-feira, 24 de novembro, 10h',
  'EMBARGO: terça-feira, 24 de novembro, às 10 horas (horário de Brasília)',
  'Informação embargada até às 00h01 de 24/11/2026',
  'Não publicar antes de terça-feira',
  'Não divulgar antes do dia 24 de novembro',
  'Não difundir antes das 10 horas de terça-feira',
  'Divulgação proibida até 24 de novembro',
  'Divulgação proibida antes de terça-feira, 10h',
  'Proibida a divulgação antes das 6h de segunda-feira',
  'Publicação autorizada a partir de terça-feira, às 10h',
  'Para publicação a partir de 24 de novembro',
  'Para divulgação a partir das 10h de terça-feira',
  'Para divulgação na terça-feira, 24 de novembro',
  'Data de divulgação: 24 de novembro de 2026',
  'Data de publicação: 24/11/2026',
  'Hora de divulgação: terça-feira, 10h',
  'A publicar apenas depois das 10h de terça-feira',
  'Este comunicado não pode ser divulgado antes de terça-feira',
  'Não pode ser publicado antes de 24 de novembro',
  'Favor não publicar até segunda ordem',
  'Reter até nova indicação',
  'Aguardar autorização do gabinete de imprensa antes de publicar',
  'Confidencial até terça-feira, 10h',
  'Não usar antes de segunda-feira de manhã',
  'Divulgação suspensa até nova ordem',
  'Publicar só depois da conferência de imprensa de terça-feira',
  'Só pode ser veiculado a partir da meia-noite de terça-feira',
  'Pedimos que não compartilhe este texto antes da coletiva de terça-feira',
  'EMBARGO ATÉ ÀS 00H01 DO DIA 25 DE NOVEMBRO',
  'Sob embargo até quarta-feira',
  'Informação sob embargo: só divulgar após as 10h de 24/11',
  'Texto embargado até o fim da coletiva',
  'Não veicular antes das 18h de segunda',
  'Não publicar até terça-feira',
  'Publicar apenas a partir de 24/11/2026',
  'Para uso a partir de terça-feira, 24 de novembro',
  'Divulgação autorizada a partir de 24 de novembro',
  'Liberado para publicação a partir de terça-feira',
  'Liberação: 24 de novembro, 10h',
  'Divulgar somente após a cerimónia de terça-feira',
  'Proibida a reprodução antes de 24 de novembro',
  'Publicação: 24 de novembro de 2026, 10h',
  'Interdita a publicação antes de 24 de novembro',
  'Não deve ser publicado antes das 10h de terça-feira',
  'A divulgar na terça-feira',
  'A publicar a 24 de novembro',
  'Não divulgar sem autorização da direção',
  'Guardar até terça-feira',
  'Reservado até às 10h de terça-feira',
  'Sigilo até 24 de novembro',
  'Só para publicação depois das 12h de segunda-feira',
  'Uso proibido antes das 10h',
  'Segurar até terça',
  'Por favor, aguardem a nossa confirmação antes de publicar',
  'Válido para publicação a partir das 6h de segunda-feira',
  'Antes de terça-feira não pode ser divulgado',
  'Não reproduzir antes de 24 de novembro',
  'Este texto só pode ser utilizado depois do discurso do ministro',
];

export const portuguese: LanguageProbe = {
  lang: 'pt',
  headquarters: ['Geneva'],
  documents,
  wordings,
  harmless: {
    above: [
      'Para divulgação imediata',
      'Divulgação imediata',
      'Embargo: nenhum',
      'Sem embargo',
      'Publicado em 18 de novembro de 2026',
      'Nota à imprensa nº 24/2026',
      'COMUNICADO DE IMPRENSA N.º 12/2026',
      'Release',
      'Secretaria de Comunicação Social',
      'Lisboa, 19 de novembro de 2026',
      'Destaque',
      'Quinta-feira, 19 de novembro de 2026',
      'Gabinete de Imprensa',
    ],
    inText: [
      'O embargo ao comércio de armas dura há dez anos e não vai acabar antes de dezembro.',
      'O tribunal decretou na terça-feira o embargo da obra, que só pode continuar depois de uma nova licença.',
      'Os embargos de declaração serão julgados em dezembro pelo tribunal.',
      'A exposição pode ser visitada até 30 de novembro, das 10h às 18h.',
      'As famílias não devem usar a água do poço antes de a ferver durante dez minutos.',
      'As inscrições estão abertas até 30 de novembro.',
      'A publicação do relatório está prevista para dezembro.',
      'O embargo económico a Cuba foi condenado por 187 países.',
      'A venda é proibida antes dos 18 anos.',
      'O texto será divulgado na íntegra em janeiro pela universidade.',
      'Não se deve divulgar dados pessoais das crianças.',
      'A água do poço só pode ser utilizada depois de fervida.',
    ],
  },
  plain: {
    headline: 'Trinta aldeias da serra voltam a ter água limpa',
    paragraphs: [
      'Lisboa, 19 de novembro de 2026 – Mecânicos de mota repararam cento e trinta poços no norte do distrito, e os habitantes de trinta aldeias já não compram água aos camiões, anunciou a organização Porto Azul.',
      'O trabalho começou em março, quando a câmara entregou as primeiras bombas, e vai continuar durante a estação seca com mais duas equipas e um armazém de peças.',
    ],
  },
};
