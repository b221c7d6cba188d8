/** Makers and lines of computers, as their firmware names them: many have the same one, and it often tells the cause of a fault. */

/** Also ordinary words, so that they are known where a maker or a model stands, and nowhere else. */
export const COMPUTER_LINES =
  'Latitude OptiPlex Precision Inspiron Vostro XPS Alienware Wyse PowerEdge Venue Rugged Tower Micro SFF Plus All in One AIO Dell Inc EMC ' +
  'HP Hewlett Packard Enterprise EliteBook ProBook ZBook EliteDesk ProDesk EliteOne ProOne Elite Pro Mini Compaq Pavilion ENVY OMEN Victus Spectre Dragonfly Folio Firefly Fury Studio Power Thin Client Notebook PC inch Mobile Workstation Desktop Laptop Convertible Detachable Tablet SFF DM TWR Small Form Factor Microtower ProLiant Gen ' +
  'LENOVO ThinkPad ThinkCentre ThinkStation ThinkBook IdeaPad IdeaCentre Yoga Legion Carbon Nano Titanium Tiny Fold Extreme Slim Flex Chromebook LOQ ' +
  'Apple MacBook MacBookPro MacBookAir iMac iMacPro Macmini MacPro Mac Air Studio Parallels Virtual Platform ARM Microsoft Corporation Surface Book Go Hub Laptop Studio SE ' +
  'ASUS ASUSTeK COMPUTER INC ZenBook VivoBook ExpertBook ExpertCenter ROG Strix Zephyrus TUF Gaming Dash PRIME ProArt System Product Name Acer Aspire Swift TravelMate Predator Nitro Veriton Spin Extensa Altos ' +
  'MSI Micro Star International Co Ltd Modern Prestige Stealth Katana Summit Gigabyte Technology AORUS AERO BRIX ASRock Biostar Intel NUC Client Systems SKYBAY FUJITSU SIEMENS CLIENT COMPUTING LIMITED LIFEBOOK ESPRIMO CELSIUS FUTRO STYLISTIC ' +
  'TOSHIBA dynabook Dynabook PORTEGE TECRA SATELLITE Satellite Tecra Portege VAIO Sony Panasonic TOUGHBOOK Toughbook NEC VersaPro LaVie Mate Samsung SAMSUNG ELECTRONICS Electronics Galaxy Book LG gram Razer Blade Framework System76 Clevo TUXEDO Medion AKOYA TERRA WORTMANN Getac Zebra ' +
  'HUAWEI Huawei MateBook MateStation HONOR Honor MagicBook MagicStation Xiaomi TIMI Timi RedmiBook Redmi Mi TECLAST Teclast Chuwi CHUWI MECHREVO Mechrevo Hasee HASEE THTF Tongfang TongFang Founder Haier Great Wall GreatWall Inspur Kaitian 联想 华为 荣耀 小米 清华同方 方正 长城 浪潮 神舟 机械革命 ' +
  'VMware VirtualBox innotek GmbH Oracle QEMU KVM Bochs Xen HVM domU Red Hat RHEL OpenStack Foundation Nova Compute Alibaba Cloud ECS Tencent CVM Google Compute Engine Amazon EC2 Nutanix AHV Citrix XenServer Proxmox Raspberry Pi Model Rev Virtual Machine Standard PC Q35 i440FX PIIX ICH9 To be filled by O E M Default string';

/** Numbers of models: `T14`, `G10`, `UX425EA`, `15ITL05`, `MacBookPro18`, `NUC11TNKi5`, and the types of Lenovo (`21HMCTO1WW`). Serial numbers are longer, or begin otherwise. */
export const COMPUTER_MODEL =
  /^(?:[a-z]{1,3}\d{1,4}[a-z]{0,3}|\d{2}[a-z]{3}\d{1,2}|\d{2}[a-z]{2}[a-z0-9]{4}[a-z]{2}|(?:macbookpro|macbookair|macbook|imacpro|imac|macmini|macpro|mac|vmware)\d{1,2}|nuc\d{1,2}[a-z]{3,4}\d?)$/i;
