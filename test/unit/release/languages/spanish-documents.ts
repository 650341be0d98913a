import type { LanguageDocument, LanguageProbe } from './language-documents.ts';

/** Invented releases from Spain and Latin America, after forms in use, each with its answer beside it. */
const documents: readonly LanguageDocument[] = [
  // A numbered communiqué, place and date on a line above the headline.
  {
    name: 'comunicado.txt',
    text: `Comunicado 12/2026

Montevideo, 16 de noviembre de 2026

Uruguay y Paraguay firman un acuerdo para cuidar el acuífero común

Los gobiernos de Uruguay y Paraguay firmaron hoy un acuerdo que fija cuánta agua puede extraer cada país del acuífero común y crea una comisión de hidrólogos que la mide.

«El agua que bebemos es la misma», afirmó la ministra de Ambiente, Lucía Etchegaray. «Ahora también lo son las reglas».

La comisión se reunirá por primera vez en febrero.

Más información:
Oficina de prensa
Gonzalo Pirotto
+598 2 555 0142
gonzalo.pirotto@example.org`,
    right: {
      headline: 'Uruguay y Paraguay firman un acuerdo para cuidar el acuífero común',
      places: ['Montevideo'],
      day: '2026-11-16',
      countries: ['UY'],
      quotes: [
        { begins: 'El agua que bebemos', speaker: 'Lucía Etchegaray' },
        { begins: 'Ahora también lo son', speaker: 'Lucía Etchegaray' },
      ],
      contacts: [{ name: 'Gonzalo Pirotto', email: 'gonzalo.pirotto@example.org', phone: '+59825550142' }],
    },
  },
  // An invitation to the press.
  {
    name: 'convocatoria.txt',
    text: `CONVOCATORIA DE PRENSA

Puerto Azul presenta el primer mapa de las escuelas rurales sin agua

Madrid, 17 de noviembre de 2026.- Puerto Azul presentará la próxima semana, en rueda de prensa, el primer mapa de las escuelas rurales sin agua corriente en España, elaborado con datos de 1.400 municipios.

Qué: Rueda de prensa
Cuándo: miércoles 25 de noviembre de 2026, a las 10:30 h
Dónde: Sede de Puerto Azul, calle del Olmo, 14
Quién: Nuria Castelló, directora general; Iván Robledo, geógrafo

Confirmar asistencia: Elvira Montes, elvira.montes@example.org, +34 910 555 142`,
    right: {
      headline: 'Puerto Azul presenta el primer mapa de las escuelas rurales sin agua',
      places: ['Madrid'],
      day: '2026-11-17',
      countries: ['ES'],
      quotes: [],
      contacts: [{ name: 'Elvira Montes', email: 'elvira.montes@example.org', phone: '+34910555142' }],
    },
  },
  // "a 16 de noviembre de 2026".
  {
    name: 'barco.txt',
    text: `Comunicado de prensa

Un barco hospital recorre las islas del lago y atiende a tres mil familias

Ciudad de México, a 16 de noviembre de 2026.- Un barco hospital con dos quirófanos comenzó esta semana a recorrer las islas del lago, donde tres mil familias viven a más de cinco horas de un médico, informó la fundación Aguas Vivas.

"Nadie debería cruzar el agua para tener un hijo", señaló la Dra. Jimena Arriaga, directora médica del barco.

La fundación calcula que atenderá doscientas consultas por semana.

Contacto de prensa:
Rodrigo Sandoval
Tel. +52 55 5555 0142
rodrigo.sandoval@example.org`,
    right: {
      headline: 'Un barco hospital recorre las islas del lago y atiende a tres mil familias',
      places: ['Ciudad de México'],
      day: '2026-11-16',
      countries: ['MX'],
      quotes: [{ begins: 'Nadie debería cruzar', speaker: 'Jimena Arriaga' }],
      contacts: [{ name: 'Rodrigo Sandoval', email: 'rodrigo.sandoval@example.org', phone: '+525555550142' }],
    },
  },
  // A place in capitals and a day before the month.
  {
    name: 'parteras.txt',
    text: `PARA PUBLICACIÓN INMEDIATA

Mil parteras se gradúan en las tierras altas

Una de cada tres atenderá en la aldea donde nació

GUATEMALA, 12 de noviembre de 2026 – Mil cuarenta parteras terminaron la formación que la asociación Manos Seguras imparte desde 2023 en las tierras altas de Guatemala.

“Una partera que conoce la aldea siempre llega a tiempo”, explicó Petrona Xiloj, responsable de la formación. “Y las familias confían en ella”, agregó.

La asociación abrirá dos centros más el próximo año.

Para más información, contactar con:
Emilio Barrientos, asesor de comunicación, teléfono +502 5555 0142, emilio.barrientos@example.org

FIN`,
    right: {
      headline: 'Mil parteras se gradúan en las tierras altas',
      places: ['GUATEMALA'],
      day: '2026-11-12',
      countries: ['GT'],
      quotes: [
        { begins: 'Una partera que conoce', speaker: 'Petrona Xiloj' },
        { begins: 'Y las familias confían', speaker: 'Petrona Xiloj' },
      ],
      contacts: [{ name: 'Emilio Barrientos', email: 'emilio.barrientos@example.org', phone: '+50255550142' }],
    },
  },
  // Date in figures behind the place.
  {
    name: 'semillas.txt',
    text: `NOTA DE PRENSA

Trescientos agricultores intercambian dos toneladas de maíz criollo

Bogotá, 14/11/2026. Trescientos agricultores de cinco departamentos de Colombia intercambiaron dos toneladas de semillas de maíz, fríjol y haba en la feria que terminó este sábado.

“Semilla buena es semilla que camina”, dijo el agricultor Hernando Quiñones, guardián de cuarenta variedades. Según Gloria Inés Arboleda, coordinadora de la feria, “la demanda se ha duplicado en dos años”.

La próxima feria será en mayo.

Contacto para medios:
Natalia Restrepo
natalia.restrepo@example.org
Celular: +57 300 555 0142`,
    right: {
      headline: 'Trescientos agricultores intercambian dos toneladas de maíz criollo',
      places: ['Bogotá'],
      day: '2026-11-14',
      countries: ['CO'],
      quotes: [
        { begins: 'Semilla buena', speaker: 'Hernando Quiñones' },
        { begins: 'la demanda se ha', speaker: 'Gloria Inés Arboleda' },
      ],
      contacts: [{ name: 'Natalia Restrepo', email: 'natalia.restrepo@example.org', phone: '+573005550142' }],
    },
  },
  // A statement.
  {
    name: 'declaracion.txt',
    text: `Declaración de Carmen Ugarte sobre el cierre del centro de acogida

Ginebra, 10 de noviembre de 2026 — La directora ejecutiva de Puerto Azul, Carmen Ugarte, ha hecho hoy la siguiente declaración sobre el cierre del centro de acogida en la frontera norte de Honduras:

«El cierre deja a cuatrocientos niños sin escuela y sin una comida al día. Pedimos a las autoridades que mantengan abiertas las puertas hasta que haya una alternativa».

El centro abrió en 2019 y ha acogido a más de seis mil personas.

Contactos:
En Ginebra: Álvaro Quesada, +41 22 555 01 20, alvaro.quesada@example.org
En Tegucigalpa: Dunia Zelaya, +504 2555 0142, dunia.zelaya@example.org`,
    right: {
      headline: 'Declaración de Carmen Ugarte sobre el cierre del centro de acogida',
      places: ['Ginebra'],
      day: '2026-11-10',
      countries: ['HN'],
      quotes: [{ begins: 'El cierre deja', speaker: 'Carmen Ugarte' }],
      contacts: [
        { name: 'Álvaro Quesada', email: 'alvaro.quesada@example.org', phone: '+41225550120' },
        { name: 'Dunia Zelaya', email: 'dunia.zelaya@example.org', phone: '+50425550142' },
      ],
    },
  },
  // Place, country in brackets, date.
  {
    name: 'sarampion.txt',
    text: `Bolivia vacuna a dos millones de niños contra el sarampión en nueve días

La Paz (Bolivia), 9 de noviembre de 2026 – Dos millones de niños menores de cinco años han sido vacunados contra el sarampión en nueve días, informó la organización Salud para Todos, que apoyó la campaña con barcos, motos y cajas térmicas.

«Llegamos a comunidades que no figuraban en el mapa», declaró el coordinador de la campaña, Dr. Wilson Choque. «Fueron las autoridades originarias quienes nos mostraron el camino».

La campaña continuará en diciembre en los valles.

Contactos
Maribel Condori, oficial de comunicación, Salud para Todos
Teléfono: +591 2 555 0142
Correo electrónico: maribel.condori@example.org`,
    right: {
      headline: 'Bolivia vacuna a dos millones de niños contra el sarampión en nueve días',
      places: ['La Paz'],
      day: '2026-11-09',
      countries: ['BO'],
      quotes: [
        { begins: 'Llegamos a comunidades', speaker: 'Wilson Choque' },
        { begins: 'Fueron las autoridades', speaker: 'Wilson Choque' },
      ],
      contacts: [{ name: 'Maribel Condori', email: 'maribel.condori@example.org', phone: '+59125550142' }],
    },
  },
  // A short month and no heading.
  {
    name: 'ciudades.txt',
    text: `Lima acoge el encuentro de las ciudades costeras del Pacífico

Lima, 17 nov. 2026 – Treinta y dos ciudades costeras del Pacífico se reúnen en diciembre en el Perú para hablar de la subida del mar y de lo que cuesta a las familias de pescadores.

"Queremos salir de aquí con un fondo común y no con otra declaración", adelantó la presidenta de la red, Rosario Huamán.

Más información: Julio Tello, julio.tello@example.org, +51 1 555 0142`,
    right: {
      headline: 'Lima acoge el encuentro de las ciudades costeras del Pacífico',
      places: ['Lima'],
      day: '2026-11-17',
      countries: ['PE'],
      quotes: [{ begins: 'Queremos salir de aquí', speaker: 'Rosario Huamán' }],
      contacts: [{ name: 'Julio Tello', email: 'julio.tello@example.org', phone: '+5115550142' }],
    },
  },
  // Two places in the dateline, two sections behind the text.
  {
    name: 'donantes.txt',
    text: `Donantes prometen 90 millones de euros para las escuelas de Haití

BRUSELAS/PUERTO PRÍNCIPE, 13 de noviembre de 2026 – Once donantes prometieron hoy 90 millones de euros para reconstruir las escuelas destruidas por las inundaciones de marzo en Haití.

«Los niños llevan ocho meses estudiando bajo lonas», recordó Marisol Baptiste, que dirige el programa de educación de Puerto Azul. «No pueden esperar otra temporada de lluvias», añadió.

La reconstrucción empezará en enero por tres distritos.

Notas para los editores
Las fotografías están disponibles a petición.

Acerca de Puerto Azul
Puerto Azul lleva médicos, maestros e ingenieros a quienes viven lejos de las ciudades.

Contactos de prensa
Gabriel Lanuza, gabriel.lanuza@example.org, +32 2 555 01 42`,
    right: {
      headline: 'Donantes prometen 90 millones de euros para las escuelas de Haití',
      places: ['BRUSELAS', 'PUERTO PRÍNCIPE'],
      day: '2026-11-13',
      countries: ['BE', 'HT'],
      quotes: [
        { begins: 'Los niños llevan', speaker: 'Marisol Baptiste' },
        { begins: 'No pueden esperar', speaker: 'Marisol Baptiste' },
      ],
      contacts: [{ name: 'Gabriel Lanuza', email: 'gabriel.lanuza@example.org', phone: '+3225550142' }],
    },
  },
  // Present tense, titles before names.
  {
    name: 'prueba.txt',
    text: `Gacetilla de prensa

Una universidad crea una prueba de malaria que cuesta menos de un dólar

Buenos Aires, 5 de noviembre de 2026 - Investigadores de la Universidad del Llano desarrollaron una prueba rápida de malaria que cuesta menos de un dólar y no necesita heladera.

“El mayor desafío fue mantener el reactivo estable con calor”, destaca la profesora Dra. Elisa Tagliaferro, que dirige la investigación. “Hoy aguanta 45 grados durante un año”, completa.

“Vamos a llevar los primeros lotes a los puestos de salud en marzo”, subraya el secretario Marcelo Prado.

Contacto de prensa: Agustina Ferreyra | agustina.ferreyra@example.org | +54 11 5555 0142`,
    right: {
      headline: 'Una universidad crea una prueba de malaria que cuesta menos de un dólar',
      places: ['Buenos Aires'],
      day: '2026-11-05',
      countries: ['AR'],
      quotes: [
        { begins: 'El mayor desafío', speaker: 'Elisa Tagliaferro' },
        { begins: 'Hoy aguanta', speaker: 'Elisa Tagliaferro' },
        { begins: 'Vamos a llevar', speaker: 'Marcelo Prado' },
      ],
      contacts: [{ name: 'Agustina Ferreyra', email: 'agustina.ferreyra@example.org', phone: '+541155550142' }],
    },
  },
  // A mail that hands it on.
  {
    name: 'biblioteca.eml',
    text: `From: Vera Lozano <vera.lozano@example.org>
To: noticias@example.org
Subject: Nota de prensa: La biblioteca ambulante vuelve a la sierra con diez mil libros
Date: Wed, 18 Nov 2026 09:30:00 +0000
Content-Type: text/plain; charset=utf-8

Estimados compañeros:

Les adjuntamos la nota de prensa sobre la biblioteca ambulante. Agradecemos su difusión.

Un cordial saludo,
Vera Lozano

La biblioteca ambulante vuelve a la sierra con diez mil libros

Granada (España), 18 de noviembre de 2026 – La biblioteca ambulante de la asociación Leer Más vuelve el lunes a los pueblos de la sierra, con diez mil libros y dos ordenadores.

«Hay lectores que nos esperan en la parada desde las siete de la mañana», cuenta el conductor y bibliotecario Joaquín Sarmiento.

El autobús para en 62 pueblos cada quince días.

Contacto
Vera Lozano
Tel. +34 958 555 142
vera.lozano@example.org`,
    right: {
      headline: 'La biblioteca ambulante vuelve a la sierra con diez mil libros',
      places: ['Granada'],
      day: '2026-11-18',
      countries: ['ES'],
      quotes: [{ begins: 'Hay lectores', speaker: 'Joaquín Sarmiento' }],
      contacts: [{ name: 'Vera Lozano', email: 'vera.lozano@example.org', phone: '+34958555142' }],
    },
  },
  // Markdown with headings.
  {
    name: 'pescadores.md',
    text: `# Los pescadores reciben por radio el aviso de tormenta en diez lenguas

Managua, 11 de noviembre de 2026 – Veinte mil pescadores de las costas de Nicaragua reciben desde hoy por radio el aviso de tormenta en diez lenguas, seis horas antes de que llegue el viento.

> «Mi padre leía las nubes. Yo leo las nubes y escucho la radio», dijo Amelia Mairena, presidenta de la cooperativa.

## Cómo funciona

El instituto envía el aviso a las radios comunitarias, que lo leen cada media hora.

## Contactos

- Benito Cuadra, benito.cuadra@example.org, +505 2555 0142`,
    right: {
      headline: 'Los pescadores reciben por radio el aviso de tormenta en diez lenguas',
      places: ['Managua'],
      day: '2026-11-11',
      countries: ['NI'],
      quotes: [{ begins: 'Mi padre leía', speaker: 'Amelia Mairena' }],
      contacts: [{ name: 'Benito Cuadra', email: 'benito.cuadra@example.org', phone: '+50525550142' }],
    },
  },
  // A page of a site.
  {
    name: 'noticia.html',
    text: `<!doctype html><html lang="es"><head><title>El refugio abre antes de las lluvias | Puerto Azul</title></head><body>
<nav><a href="/">Inicio</a> <a href="/quienes">Quiénes somos</a></nav>
<main><p>Inicio / Noticias / Comunicados</p>
<h1>El refugio para trescientas personas abre antes de las lluvias</h1>
<p>Publicado el 03/11/2026</p>
<p><strong>Asunción, 3 de noviembre de 2026</strong> – Un refugio para trescientas personas abrió hoy en la zona norte de la capital de Paraguay, a tiempo para la temporada de lluvias.</p>
<p>De acuerdo con Clara Benítez, que dirige el refugio, “cada familia tiene un cuarto con llave, y eso lo cambia todo”. Clara Benítez explicó además: “El edificio resiste una crecida de cuatro metros”.</p>
<p>El refugio se levantó en cien días.</p>
<p>Compartir en WhatsApp</p>
<h3>Contacto de prensa</h3><p>Óscar Villalba<br>+595 21 555 142<br><a href="mailto:oscar.villalba@example.org">oscar.villalba@example.org</a></p>
<h3>Noticias relacionadas</h3><ul><li><a href="/a">Cisternas para 84 municipios</a></li></ul>
</main><footer>Aviso legal</footer></body></html>`,
    right: {
      headline: 'El refugio para trescientas personas abre antes de las lluvias',
      places: ['Asunción'],
      day: '2026-11-03',
      countries: ['PY'],
      quotes: [
        { begins: 'cada familia tiene', speaker: 'Clara Benítez' },
        { begins: 'El edificio resiste', speaker: 'Clara Benítez' },
      ],
      contacts: [{ name: 'Óscar Villalba', email: 'oscar.villalba@example.org', phone: '+59521555142' }],
    },
  },
  // A joint communiqué with a date line and no dateline.
  {
    name: 'corredor.txt',
    text: `COMUNICADO CONJUNTO

3 de noviembre de 2026

Colombia y Venezuela abren un corredor humanitario por el río

Las organizaciones Puerto Azul y Manos Seguras abrieron un corredor humanitario entre Colombia y Venezuela, por el que pasan cada semana sesenta toneladas de maíz, aceite y semillas.

«El río dejó de ser una frontera y pasó a ser un camino», subrayó Ana Belén Mora, de Manos Seguras.

Las barcas hacen dos viajes al día.

Contactos para los medios:
Puerto Azul: Teo Valdés, teo.valdes@example.org
Manos Seguras: Ester Chirinos, ester.chirinos@example.org`,
    right: {
      headline: 'Colombia y Venezuela abren un corredor humanitario por el río',
      places: [],
      day: '2026-11-03',
      countries: ['CO', 'VE'],
      quotes: [{ begins: 'El río dejó', speaker: 'Ana Belén Mora' }],
      contacts: [
        { name: 'Teo Valdés', email: 'teo.valdes@example.org' },
        { name: 'Ester Chirinos', email: 'ester.chirinos@example.org' },
      ],
    },
  },
  // A press bulletin with its number behind a heading, capitals throughout.
  {
    name: 'boletin.txt',
    text: `BOLETÍN DE PRENSA No. 214

Quito, 19 de noviembre de 2026

ECUADOR INSTALA DOCE MIL CISTERNAS EN LA SIERRA SECA

La red Páramo Vivo concluyó la instalación de doce mil cisternas en 84 parroquias de la sierra seca del Ecuador. Cada una guarda dieciséis mil litros de agua de lluvia.

“La cisterna cambia la rutina de toda la casa”, manifestó la coordinadora de la red, Zoila Chimbo. “Las niñas ya no pierden la mañana en la fila del tanquero”.

El proyecto costó nueve millones de dólares.

Mayor información:
Comunicación Páramo Vivo
Byron Andrade
099 555 0142
byron.andrade@example.org`,
    right: {
      headline: 'ECUADOR INSTALA DOCE MIL CISTERNAS EN LA SIERRA SECA',
      places: ['Quito'],
      day: '2026-11-19',
      countries: ['EC'],
      quotes: [
        { begins: 'La cisterna cambia', speaker: 'Zoila Chimbo' },
        { begins: 'Las niñas ya no', speaker: 'Zoila Chimbo' },
      ],
      contacts: [{ name: 'Byron Andrade', email: 'byron.andrade@example.org' }],
    },
  },
  // Bullets under the headline, and "según".
  {
    name: 'estudio.txt',
    text: `Un estudio muestra que una comida en la escuela reduce un tercio las ausencias

• El efecto es mayor entre las niñas
• El estudio siguió a nueve mil alumnos durante tres años

SAN SALVADOR, 6 de noviembre de 2026 – Una comida caliente al día reduce un tercio las ausencias, según un estudio publicado hoy por Puerto Azul en El Salvador.

"Quien come aprende, y quien aprende se queda", afirma Fátima Orellana, autora principal del estudio.

Las niñas pierden la mitad de los días que perdían antes.

Contacto para entrevistas:
Quique Menjívar, jefe de comunicación, quique.menjivar@example.org, +503 2555 0142`,
    right: {
      headline: 'Un estudio muestra que una comida en la escuela reduce un tercio las ausencias',
      places: ['SAN SALVADOR'],
      day: '2026-11-06',
      countries: ['SV'],
      quotes: [{ begins: 'Quien come aprende', speaker: 'Fátima Orellana' }],
      contacts: [{ name: 'Quique Menjívar', email: 'quique.menjivar@example.org', phone: '+50325550142' }],
    },
  },
  // A minister before the name, a surname that speaks again.
  {
    name: 'solar.txt',
    text: `La ministra inaugura la mayor central solar de las islas

Santo Domingo, 4 de noviembre de 2026.– La ministra de Energía, Beatriz Alcántara, inauguró hoy la mayor central solar de las islas, que abastece a dieciocho mil hogares.

«Es la primera vez que las islas pasan una noche entera sin gasóleo», dijo la ministra Beatriz Alcántara en la ceremonia. El alcalde, Ing. Lorenzo Bencosme, declaró: «La factura de la luz bajará ya en enero».

«Esperamos veinte años este día», concluyó Bencosme.

Para mayor información:
Dirección de Comunicaciones
Marta Figueroa
Tel.: +1 809 555 0142
marta.figueroa@example.org`,
    right: {
      headline: 'La ministra inaugura la mayor central solar de las islas',
      places: ['Santo Domingo'],
      day: '2026-11-04',
      countries: ['DO'],
      quotes: [
        { begins: 'Es la primera vez', speaker: 'Beatriz Alcántara' },
        { begins: 'La factura de la luz', speaker: 'Lorenzo Bencosme' },
        { begins: 'Esperamos veinte años', speaker: 'Lorenzo Bencosme' },
      ],
      contacts: [{ name: 'Marta Figueroa', email: 'marta.figueroa@example.org', phone: '+18095550142' }],
    },
  },
  // An agency in brackets, no year.
  {
    name: 'cooperativa.txt',
    text: `Mujeres del manglar abren la primera cooperativa de conchas

PANAMÁ, 18 de noviembre (Puerto Azul) – Sesenta recolectoras abrieron esta semana la primera cooperativa de conchas del litoral de Panamá, con un tanque de limpieza que funciona con energía solar.

“Antes vendíamos por docena al borde de la carretera; ahora vendemos por libra y con factura”, celebró la presidenta de la cooperativa, Zuleika Barría.

La cooperativa ya surte a nueve restaurantes.

Contactos:
Nadia Herrera (asesora de prensa)
nadia.herrera@example.org
+507 555 0142`,
    right: {
      headline: 'Mujeres del manglar abren la primera cooperativa de conchas',
      places: ['PANAMÁ'],
      day: '2026-11-18',
      countries: ['PA'],
      quotes: [{ begins: 'Antes vendíamos', speaker: 'Zuleika Barría' }],
      contacts: [{ name: 'Nadia Herrera', email: 'nadia.herrera@example.org', phone: '+5075550142' }],
    },
  },
  // Place and date below the text, an office as contact.
  {
    name: 'conductores.txt',
    text: `Comunicado

Puerto Azul lamenta la muerte de dos conductores en el este de Sudán

Puerto Azul lamenta profundamente la muerte de dos conductores de su equipo en el este de Sudán. Los camiones llevaban harina y medicamentos al hospital del distrito y estaban identificados.

«Hemos perdido a dos compañeros que todo el mundo conocía por su nombre», afirmó la presidenta de la junta, Leonor Sequera. «Exigimos una investigación independiente y rápida».

Las entregas en Sudán quedan suspendidas durante tres días.

Ginebra, 15 de noviembre de 2026

Contacto: Gabinete de prensa de Puerto Azul, +34 910 555 142, prensa@example.org`,
    right: {
      headline: 'Puerto Azul lamenta la muerte de dos conductores en el este de Sudán',
      places: ['Ginebra'],
      day: '2026-11-15',
      countries: ['SD'],
      quotes: [
        { begins: 'Hemos perdido', speaker: 'Leonor Sequera' },
        { begins: 'Exigimos una investigación', speaker: 'Leonor Sequera' },
      ],
      contacts: [{ name: 'Gabinete de prensa de Puerto Azul', email: 'prensa@example.org', phone: '+34910555142' }],
    },
  },
  // A headline above place and date in one line with the kind of text; "expresó".
  {
    name: 'puentes.txt',
    text: `Nota informativa
Fecha: 2 de noviembre de 2026

Ocho puentes colgantes acortan a veinte minutos el camino a la escuela

San José, Costa Rica – Ocho puentes colgantes unen desde hoy las dos orillas del río y acortan de tres horas a veinte minutos el camino a la escuela de novecientos niños.

“Mi hijo ya no cruza el río con la mochila en la cabeza”, expresó doña Flor Ureña, vecina de la orilla sur.

Los puentes los construyeron los propios vecinos con la guía de dos ingenieras.

Información de contacto:
Randall Chinchilla
Oficina de Prensa
randall.chinchilla@example.org
Teléfono: (506) 2555-0142`,
    right: {
      headline: 'Ocho puentes colgantes acortan a veinte minutos el camino a la escuela',
      places: ['San José'],
      day: '2026-11-02',
      countries: ['CR'],
      quotes: [{ begins: 'Mi hijo ya no cruza', speaker: 'Flor Ureña' }],
      contacts: [{ name: 'Randall Chinchilla', email: 'randall.chinchilla@example.org' }],
    },
  },
  // Place, date and number in one block; the words of two people in sentences of ours.
  {
    name: 'niebla.txt',
    text: `Santiago, 18 de noviembre de 2026
COMUNICADO DE PRENSA N° 45

Chile inaugura la primera planta que saca agua de la niebla para un pueblo entero

El Ministerio de Obras Públicas inauguró hoy la primera planta que saca agua de la niebla para un pueblo entero, en la costa norte de Chile. Las mallas dan cuarenta mil litros al día.

La ministra Antonia Larraín destacó que “el pueblo lleva treinta años esperando un camión”. Por su parte, el alcalde, Patricio Godoy, señaló que “ahora abrimos la llave y sale agua”.

Departamento de Comunicaciones
Ministerio de Obras Públicas
prensa@example.org
+56 2 2555 0142`,
    right: {
      headline: 'Chile inaugura la primera planta que saca agua de la niebla para un pueblo entero',
      places: ['Santiago'],
      day: '2026-11-18',
      countries: ['CL'],
      quotes: [
        { begins: 'el pueblo lleva', speaker: 'Antonia Larraín' },
        { begins: 'ahora abrimos', speaker: 'Patricio Godoy' },
      ],
      contacts: [{ name: 'Ministerio de Obras Públicas', email: 'prensa@example.org', phone: '+56225550142' }],
    },
  },
  // "Convocatoria", labels in capitals, accreditation.
  {
    name: 'informe.txt',
    text: `CONVOCATORIA

Presentación del informe “El hambre oculta”

Sevilla, a 19 de noviembre de 2026. La organización Puerto Azul convoca a los medios de comunicación a la presentación del informe “El hambre oculta”, sobre la alimentación de la infancia en seis provincias de España.

FECHA: jueves, 26 de noviembre de 2026
HORA: 11:00 horas
LUGAR: Casa de la Provincia, plaza del Triunfo, 1
INTERVIENEN: Esperanza Quiles, nutricionista; Manuel Tejada, delegado provincial

Acreditaciones: Edurne Vela, edurne.vela@example.org, 955 555 014`,
    right: {
      headline: 'Presentación del informe “El hambre oculta”',
      places: ['Sevilla'],
      day: '2026-11-19',
      countries: ['ES'],
      quotes: [],
      contacts: [{ name: 'Edurne Vela', email: 'edurne.vela@example.org' }],
    },
  },
  // An agency’s form; what Spain says has been said today.
  {
    name: 'huelga.txt',
    text: `NOTA INFORMATIVA
19/11/2026

La huelga de estibadores termina con un acuerdo sobre turnos de ocho horas

Valencia (EFE).- El sindicato y la autoridad portuaria alcanzaron esta madrugada un acuerdo, y los barcos volverán a descargarse a partir de las 8.00 en todos los puertos de España.

«Lo que cuenta es que nadie vuelve a trabajar dieciséis horas seguidas», ha asegurado en rueda de prensa la secretaria general del sindicato, Olga Moreno.

Por su parte, el presidente de la autoridad portuaria, Enrique Vázquez, ha reconocido que «el puerto ha perdido clientes que tardarán en volver».

Para más información, póngase en contacto con Felisa Rosado en el teléfono +34 963 555 014 o en el correo felisa.rosado@example.org.`,
    right: {
      headline: 'La huelga de estibadores termina con un acuerdo sobre turnos de ocho horas',
      places: ['Valencia'],
      day: '2026-11-19',
      countries: ['ES'],
      quotes: [
        { begins: 'Lo que cuenta', speaker: 'Olga Moreno' },
        { begins: 'el puerto ha perdido', speaker: 'Enrique Vázquez' },
      ],
      contacts: [{ name: 'Felisa Rosado', email: 'felisa.rosado@example.org', phone: '+34963555014' }],
    },
  },
  // A town that no table knows before a full stop.
  {
    name: 'flotante.txt',
    text: `Oficina de Prensa
Boletín Nro. 88/2026

Una escuela flotante recibe a 120 alumnos en el delta

Contamana, 17 de noviembre de 2026. La Escuela de las Aguas, que funciona en un barco de tres pisos, empezó el curso con 120 alumnos de comunidades aisladas del Perú.

"Mi hijo duerme en el barco y vuelve sabiendo leer", cuenta Lucía Arruda, madre de dos alumnos. A decir del director Gilberto Páez, "el abandono bajó del 40 al 3 por ciento".

CONTACTO PRENSA
Bruna Cárdenas
Cel: +51 955 550 142
bruna.cardenas@example.org`,
    right: {
      headline: 'Una escuela flotante recibe a 120 alumnos en el delta',
      places: ['Contamana'],
      day: '2026-11-17',
      countries: ['PE'],
      quotes: [
        { begins: 'Mi hijo duerme', speaker: 'Lucía Arruda' },
        { begins: 'el abandono bajó', speaker: 'Gilberto Páez' },
      ],
      contacts: [{ name: 'Bruna Cárdenas', email: 'bruna.cardenas@example.org', phone: '+51955550142' }],
    },
  },
  // A short month, whose words are told by "quien explicó".
  {
    name: 'seguro.txt',
    text: `Un seguro para cuarenta mil pescadores de la costa norte

Caracas, 12 nov (Puerto Azul).- Cuarenta mil pescadores artesanales de la costa norte de Venezuela tendrán un seguro que cubre la pérdida de la lancha, del motor y de la red.

Así lo anunció la directora de Puerto Azul, Teresa Noguera, quien explicó que “el pescador perdía la lancha y perdía la vida entera”.

“Es la primera vez que alguien nos pregunta cuánto cuesta un motor”, celebró el presidente de la cooperativa, Ramón Cardozo.

Mayor información
Yuleisy Rangel | Coordinadora de Comunicaciones | +58 212 555 0142 | yuleisy.rangel@example.org`,
    right: {
      headline: 'Un seguro para cuarenta mil pescadores de la costa norte',
      places: ['Caracas'],
      day: '2026-11-12',
      countries: ['VE'],
      quotes: [
        { begins: 'el pescador perdía', speaker: 'Teresa Noguera' },
        { begins: 'Es la primera vez', speaker: 'Ramón Cardozo' },
      ],
      contacts: [{ name: 'Yuleisy Rangel', email: 'yuleisy.rangel@example.org', phone: '+582125550142' }],
    },
  },
  // A quotation opens the text; "el Sr." before a name, and a surname that speaks again.
  {
    name: 'convoy.txt',
    text: `Puerto Azul condena el ataque contra un convoy de alimentos en Malí

Nueva York, 11 de noviembre de 2026 – “Condenamos con firmeza el ataque de ayer contra un convoy de alimentos en el norte de Malí”, dijo hoy el director ejecutivo de Puerto Azul, el Sr. Andrés Belmonte. “Tres conductores resultaron heridos”.

El Sr. Belmonte agregó que “los camiones estaban claramente identificados” y pidió una investigación.

Contactos para los medios de comunicación
Elisa Duarte, Portavoz, tel.: +1 212 555 0142, correo electrónico: elisa.duarte@example.org
Moussa Keita, Bamako, +223 20 55 01 42, moussa.keita@example.org

###`,
    right: {
      headline: 'Puerto Azul condena el ataque contra un convoy de alimentos en Malí',
      places: ['Nueva York'],
      day: '2026-11-11',
      countries: ['US'],
      quotes: [
        { begins: 'Condenamos con firmeza', speaker: 'Andrés Belmonte' },
        { begins: 'los camiones', speaker: 'Andrés Belmonte' },
      ],
      contacts: [
        { name: 'Elisa Duarte', email: 'elisa.duarte@example.org', phone: '+12125550142' },
        { name: 'Moussa Keita', email: 'moussa.keita@example.org', phone: '+22320550142' },
      ],
    },
  },
];

/** Lines with which offices in Spanish ask to wait, each to be held. Written for 20 November 2026, a Friday. */
const wordings: readonly string[] = [
  'EMBARGADO HASTA EL MARTES 24 DE NOVIEMBRE, 10.00 HORAS',
  'Embargo: martes 24 de noviembre, 10:00 h (hora peninsular)',
  'Embargo hasta las 10 h del martes (hora de Ginebra)',
  'Información embargada hasta las 00:01 del 24/11/2026',
  'Bajo embargo hasta nuevo aviso',
  'No publicar antes del martes',
  'No difundir antes del 24 de noviembre',
  'No divulgar hasta las 10 horas del martes',
  'Prohibida su publicación antes del martes',
  'Prohibida su difusión hasta el 24 de noviembre',
  'Queda prohibida la difusión de esta nota antes del martes a las 10 h',
  'Publicación autorizada a partir del martes, 10 h',
  'Para publicar a partir del 24 de noviembre',
  'Para difusión a partir de las 10 h del martes',
  'Para publicar el martes 24 de noviembre',
  'Fecha de publicación: 24 de noviembre de 2026',
  'Fecha de difusión: 24/11/2026',
  'Hora de difusión: martes, 10 h',
  'Publicar solo después de la rueda de prensa del martes',
  'Este comunicado no puede publicarse antes del martes',
  'No debe difundirse antes del 24 de noviembre',
  'Rogamos no publicar hasta nueva orden',
  'Retener hasta nuevo aviso',
  'Esperar autorización de la oficina de prensa antes de publicar',
  'Confidencial hasta el martes a las 10 h',
  'No usar antes del lunes por la mañana',
  'Difusión suspendida hasta nueva orden',
  'Se ruega no compartir este texto antes de la conferencia del martes',
  'Solo podrá emitirse a partir de la medianoche del martes',
  'Noticia reservada hasta el martes 24 de noviembre',
  'EMBARGO HASTA LAS 00:01 H DEL 25 DE NOVIEMBRE',
  'Bajo embargo hasta el miércoles',
  'Información bajo embargo: difundir solo después de las 10 h del 24/11',
  'Texto embargado hasta el final de la rueda de prensa',
  'No emitir antes de las 18 h del lunes',
  'No publicar hasta el martes',
  'Publicar únicamente a partir del 24/11/2026',
  'Para uso a partir del martes 24 de noviembre',
  'Difusión autorizada desde el 24 de noviembre',
  'Liberado para publicación a partir del martes',
  'Difundir solamente después del acto del martes',
  'Prohibida la reproducción antes del 24 de noviembre',
  'Publicación: 24 de noviembre de 2026, 10 h',
  'Queda prohibido publicar antes del 24 de noviembre',
  'No debe ser publicado antes de las 10 h del martes',
  'Para difundir el martes',
  'Publíquese el 24 de noviembre',
  'No difundir sin autorización de la dirección',
  'Guardar hasta el martes',
  'Reservado hasta las 10 h del martes',
  'En reserva hasta el 24 de noviembre',
  'Solo para publicación después de las 12 h del lunes',
  'Uso prohibido antes de las 10 h',
  'Retener hasta el martes',
  'Por favor, esperen nuestra confirmación antes de publicar',
  'Válido para publicación a partir de las 6 h del lunes',
  'Antes del martes no puede difundirse',
  'No reproducir antes del 24 de noviembre',
  'Este texto solo puede usarse después del discurso del ministro',
  'Difusión restringida hasta nuevo aviso',
];

export const spanish: LanguageProbe = {
  lang: 'es',
  headquarters: ['Geneva'],
  documents,
  wordings,
  harmless: {
    above: [
      'Para publicación inmediata',
      'Difusión inmediata',
      'Embargo: ninguno',
      'Sin embargo',
      'Publicado el 18 de noviembre de 2026',
      'Comunicado n.º 24/2026',
      'COMUNICADO DE PRENSA N.º 12/2026',
      'Boletín',
      'Secretaría de Comunicación',
      'Madrid, 19 de noviembre de 2026',
      'Destacado',
      'Jueves, 19 de noviembre de 2026',
      'Gabinete de Prensa',
    ],
    inText: [
      'El juez ordenó el martes el embargo de cuentas de la empresa hasta el 30 de noviembre.',
      'El embargo de armas dura diez años y no terminará antes de diciembre.',
      'Sin embargo, las familias no volverán antes de enero, cuando terminen las obras.',
      'La exposición puede visitarse hasta el 30 de noviembre, de 10 a 18 horas.',
      'Las familias no deben usar el agua del pozo antes de hervirla durante diez minutos.',
      'Las inscripciones están abiertas hasta el 30 de noviembre.',
      'La publicación del informe está prevista para diciembre.',
      'El embargo económico a Cuba fue condenado por 187 países.',
      'La venta está prohibida antes de los 18 años.',
      'El texto se difundirá íntegro en enero.',
      'No se deben difundir datos personales de los niños.',
      'El agua del pozo solo puede usarse después de hervirla.',
    ],
  },
  plain: {
    headline: 'Treinta aldeas de la sierra vuelven a tener agua limpia',
    paragraphs: [
      'Madrid, 19 de noviembre de 2026 – Mecánicos en moto han reparado ciento treinta pozos en el norte de la comarca, y los habitantes de treinta aldeas ya no compran el agua a los camiones, anunció la organización Puerto Azul.',
      'El trabajo empezó en marzo, cuando el ayuntamiento entregó las primeras bombas, y seguirá durante la estación seca con dos equipos más y un almacén de repuestos.',
    ],
  },
};
